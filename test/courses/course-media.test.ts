import { describe, expect, it } from 'vitest';
import { playerOf } from '../../src/courses/course-media.js';
import { aMediaCourse } from './fixtures.js';

(globalThis as { document?: unknown }).document ??= { baseURI: 'https://fylket.example.no/kurs' };

const playerWith = (media: object) => {
  const course = aMediaCourse();
  return playerOf({
    ...course,
    media: { url: 'https://video.example.no/1', provider: 'X', captions: [], ...media },
  });
};

describe('what plays a video', () => {
  it('is the frame that the service names', () => {
    const embedUrl = 'https://video.example.no/embed/1';
    expect(playerWith({ embedUrl })).toEqual({ name: 'frame', url: embedUrl });
  });

  it('is the browser itself where the video is a file, with the captions that there are', () => {
    const tracks = [
      { language: 'nb', url: 'https://video.example.no/nb.vtt' },
      { language: 'en', url: 'javascript:alert(1)' },
    ];
    expect(playerWith({ url: 'https://video.example.no/1.WebM?v=2', tracks })).toEqual({
      name: 'file',
      url: 'https://video.example.no/1.WebM?v=2',
      tracks: [tracks[0]],
    });
  });

  it('is nothing for a page about a video: no provider is guessed from an address', () => {
    expect(playerWith({ url: 'https://video.example.no/watch?v=1.mp4' })).toBeUndefined();
  });

  it('is nothing where somebody on the way could look into it, or where it is no web address', () => {
    expect(playerWith({ url: 'http://video.example.no/1.mp4' })).toBeUndefined();
    expect(playerWith({ embedUrl: 'http://video.example.no/1' })).toBeUndefined();
    expect(playerWith({ embedUrl: 'javascript:alert(1)' })).toBeUndefined();
    expect(playerWith({ url: 'http://localhost.example.no/1.mp4' })).toBeUndefined();
    expect(playerWith({ url: 'http://localhost:4102/1.mp4' })?.name).toBe('file');
  });
});
