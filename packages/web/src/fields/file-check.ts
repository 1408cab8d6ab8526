/** The kinds of file that offices attach; the server looks into the bytes as well. */
export const allowedExtensions: readonly string[] = [
  ...['pdf', 'doc', 'docx', 'xls', 'xlsx', 'wps', 'et', 'ofd', 'zip'],
  ...['jpg', 'jpeg', 'png', 'tif', 'tiff', 'txt'],
];

/** 86 KB, 3.2 MB, 600 MB; never 0. */
export const sizeText = (bytes: number): string => {
  const megabytes = bytes / 1024 / 1024;
  if (megabytes < 1) return `${String(Math.max(1, Math.round(bytes / 1024)))} KB`;
  return `${megabytes >= 10 ? String(Math.ceil(megabytes)) : megabytes.toFixed(1).replace(/\.0$/u, '')} MB`;
};

/** What is wrong with a file before a single byte is sent; undefined when it may go. `limit` in bytes. */
export const faultOf = (file: { readonly name: string; readonly size: number }, limit: number): string | undefined => {
  const extension = /\.([^.]+)$/u.exec(file.name.toLowerCase())?.[1];
  if (extension === undefined || !allowedExtensions.includes(extension))
    return `“${file.name}”不能上传：${extension === undefined ? '没有扩展名' : `不收 .${extension} 文件`}；可以上传 ${allowedExtensions.join('、')}。`;
  if (file.size === 0) return `“${file.name}”是空文件（0 字节），请检查后重新上传。`;
  if (file.size > limit)
    return `“${file.name}”有 ${sizeText(file.size)}，超过每个文件 ${sizeText(limit)} 的上限，没有上传；请压缩或拆分后再传。`;
  return undefined;
};
