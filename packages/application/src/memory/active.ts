/** An organisation or a person that was not switched off. */
export const isActive = ({ active = true }: { readonly active?: boolean | undefined }): boolean => active;
