declare module '#zxing-wasm' {
  /** The reader of codes, base64. */
  const text: string;
  export default text;
}
