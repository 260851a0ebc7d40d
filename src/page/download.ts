export interface DownloadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** Saves a text that we already have as a file. Nothing is added to the page. */
export const download = ({ name, mediaType, text }: DownloadedFile): void => {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
