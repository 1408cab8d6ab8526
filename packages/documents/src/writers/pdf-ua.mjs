// Adds the claim of PDF/UA-1 to a tagged PDF/A: Typst writes the tags of both, but claims one.
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';

/** An archive reads no property that is not described (ISO 19005-2, 6.6.2.3). */
const described = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`;

export const forAssistiveTechnology = async (bytes) => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog, context } = document;
  const name = catalog.get(PDFName.of('Metadata'));
  const metadata = context.lookup(name);
  if (!(metadata instanceof PDFRawStream)) throw new Error('The PDF has no metadata');
  const xmp = Buffer.from(metadata.contents).toString('utf8');
  if (!xmp.includes('</rdf:RDF>')) throw new Error('The metadata of the PDF are not XMP');
  const whole = Buffer.from(xmp.replace('</rdf:RDF>', `${described}</rdf:RDF>`), 'utf8');
  context.assign(name, context.stream(whole, { Type: 'Metadata', Subtype: 'XML' }));
  const preferences = catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict) ?? context.obj({});
  preferences.set(PDFName.of('DisplayDocTitle'), context.obj(true));
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
};
