import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { GuidanceChatElement } from '../../src/chat/chat.element.js';
import type { NewEntry } from '../../test/chat/fixtures.js';
import { aLog, at, joined, queued, says, withForms, writes } from '../../test/chat/fixtures.js';
import { problem, silence } from '../../test/support/faults.js';
import { over, press, send, service, start, type, within, type Canvas } from './chat-scene.js';

if (!customElements.get('guidance-chat')) customElements.define('guidance-chat', GuidanceChatElement);

const meta: Meta = {
  title: 'Chat in a conversation',
  component: 'guidance-chat',
  render: () => html`<guidance-chat placement="inline"></guidance-chat>`,
  beforeEach: () => {
    sessionStorage.clear();
  },
};
export default meta;

type Story = StoryObj;

const attachments = { maxBytes: 10_000_000, mediaTypes: ['application/pdf', 'image/png'] };
const topics = [
  { id: 'education', label: 'Valg av utdanning' },
  { id: 'job', label: 'Søke jobb' },
  { id: 'other', label: 'Noe annet' },
];

const talking = (entries: readonly NewEntry[], then: (canvas: Canvas) => void | Promise<void>): Story => ({
  parameters: {
    scenario: over((chat) => {
      chat.begun(aLog(queued, joined(), ...entries));
      chat.offers({ attachments, transcriptByMail: true });
    }),
  },
  play: async (canvas) => {
    await start(canvas);
    await within(canvas.canvasElement, '.attach');
    await then(canvas);
  },
});

const chooseFile = async ({ canvasElement }: Canvas, file: File): Promise<void> => {
  const input = await within<HTMLInputElement>(canvasElement, 'input[type="file"]');
  const chosen = new DataTransfer();
  chosen.items.add(file);
  input.files = chosen.files;
  input.dispatchEvent(new Event('change'));
};
const aFile = (name: string, kind = 'application/pdf', sizeBytes = 240_000) =>
  new File([new Uint8Array(sizeBytes)], name, { type: kind });

/** What it is about may be said before it begins, and a question may be left instead. */
export const Topics: Story = {
  play: (canvas) => press(canvas, '.launcher'),
  parameters: {
    scenario: over((chat) => {
      chat.profile = withForms();
      chat.offers({ topics });
    }),
  },
};

/** The service has not answered yet; the first words wait for it. */
export const Starting: Story = {
  play: async (canvas) => {
    await press(canvas, '.launcher', '.footer .primary');
    await send(canvas, 'Hva er egentlig fagbrev?');
  },
  parameters: { scenario: over((chat) => chat.fail('POST', silence)) },
};

/** The service asks somebody to come back later. */
export const AskedToComeBackLater: Story = {
  play: (canvas) => press(canvas, '.launcher', '.footer .primary'),
  parameters: {
    scenario: over((chat) => chat.fail('POST', problem(429, 'rate-limited', { 'Retry-After': '900' }))),
  },
};

/** The counsellor had to leave: one stands first in the queue. */
export const BackInTheQueue: Story = talking([says('Hei! Hva lurer du på?'), writes('Fagbrev')], () => {
  service().add({ type: 'state', state: 'queued' });
  service().moveQueue(1, 2);
});

/** Before the service ends what has gone quiet. */
export const StillThere: Story = {
  play: async (canvas) => {
    await start(canvas);
    await within(canvas.canvasElement, '.message');
    await type(canvas, 'Jeg');
  },
  parameters: {
    scenario: over((chat) => {
      chat.begun(aLog(queued, joined(), says('Er du der?')));
      chat.idleMinutesLeft = 4;
      chat.offers({ typing: false });
    }),
  },
};

/** A file beside the words, before it goes. */
export const FileChosen: Story = talking([says('Send gjerne cv-en din.')], async (canvas) => {
  await type(canvas, 'Her er den');
  await chooseFile(canvas, aFile('cv.pdf'));
});

/** How far it has come; it can be stopped. */
export const FileOnItsWay: Story = talking([says('Send gjerne cv-en din.')], async (canvas) => {
  service().fail('POST .*attachments', silence);
  await type(canvas, 'Her er den');
  await chooseFile(canvas, aFile('cv.pdf'));
  await press(canvas, '.send');
});

/** Why a file can't go, and what can. */
export const FileRefused: Story = talking([says('Send gjerne cv-en din.')], (canvas) =>
  chooseFile(canvas, aFile('opptak av intervju.mp3', 'audio/mpeg')),
);

const pdf = {
  id: 'a1',
  name: 'Slik søker du fagbrev.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 1_240_000,
};
const cv = { id: 'a2', name: 'cv.pdf', mediaType: 'application/pdf', sizeBytes: 240_000 };

/** Files of both sides, to be saved; and ways to write, call and read. */
export const FilesAndLinks: Story = talking(
  [
    { type: 'message', message: { id: 'm1', from: 'seeker', text: 'Her er cv-en min', attachment: cv } },
    { type: 'message', message: { id: 'm2', from: 'counsellor', name: 'Astrid', attachment: pdf } },
    says('Les mer på https://utdanning.no, eller skriv til post@karriere.example.no.'),
  ],
  () => undefined,
);

/** A copy by e-mail, asked for in the middle of it. */
export const CopyByMail: Story = talking([says('Da sier vi det slik.')], (canvas) =>
  press(canvas, '.menu > summary', '.menu li:nth-child(3) button'),
);

const long = Array.from({ length: 240 }, (_, index) =>
  (index % 2 ? writes : says)(`Melding nummer ${String(index + 1)}`, { at: at(index) }),
);

/** A part of a long conversation; earlier messages come as one scrolls, or with a press. */
export const LongConversation: Story = talking(long, async ({ canvasElement }) => {
  await within(canvasElement, '.log > .secondary');
  const log = await within(canvasElement, '.log');
  log.scrollTop = 0;
});
