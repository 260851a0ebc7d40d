export interface OutgoingFile {
  readonly content: File;
  /** How much has gone, 0..1. */
  readonly onProgress: (share: number) => void;
}

/** Sends one file as a form, like `fetch`, but says how far it has come: that only XMLHttpRequest can. */
export const sendFile = (
  url: string,
  { headers, signal }: RequestInit,
  { content, onProgress }: OutgoingFile,
): Promise<Response> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new TypeError('The file was not sent.'));
    request.open('POST', url);
    new Headers(headers).forEach((value, name) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    request.onerror = fail;
    request.onabort = fail;
    request.onload = () => {
      const answered = new Headers();
      for (const name of ['content-type', 'retry-after']) {
        const value = request.getResponseHeader(name);
        if (value !== null) answered.set(name, value);
      }
      resolve(new Response(request.responseText, { status: request.status, headers: answered }));
    };
    signal?.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', content);
    request.send(form);
  });
