/** What receipts, papers and backups say of the program that wrote them. */
export const softwareVersion = '0.1.0';
