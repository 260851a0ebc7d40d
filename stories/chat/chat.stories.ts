import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { GuidanceChatElement } from '../../src/chat/chat.element.js';
import type { ChatPlacement } from '../../src/chat/chat-placement.js';
import {
  aLog,
  anAvailability,
  aProfile,
  withForms,
  at,
  endedBy,
  joined,
  queued,
  says,
  writes,
  type NewEntry,
} from '../../test/chat/fixtures.js';
import { loginPage, problem, silence } from '../../test/support/faults.js';
import { over, press, send, service, start, type, within, type Canvas } from './chat-scene.js';

if (!customElements.get('guidance-chat')) customElements.define('guidance-chat', GuidanceChatElement);

interface Look {
  placement?: ChatPlacement;
  label?: string;
  showAvailability?: boolean;
  open?: boolean;
}

const meta: Meta<Look> = {
  title: 'Chat',
  component: 'guidance-chat',
  args: { placement: 'inline' },
  argTypes: {
    placement: {
      control: 'select',
      options: ['bottom-end', 'bottom-start', 'top-end', 'top-start', 'inline'],
    },
  },
  render: ({ placement, label, showAvailability, open }) =>
    html`<guidance-chat
      placement=${ifDefined(placement)}
      label=${ifDefined(label)}
      ?show-availability=${showAvailability ?? false}
      ?open=${open ?? false}
    ></guidance-chat>`,
  beforeEach: () => {
    sessionStorage.clear();
  },
  parameters: { scenario: over() },
};
export default meta;

type Story = StoryObj<Look>;

const opened: Pick<Story, 'play'> = { play: (canvas) => press(canvas, '.launcher') };

/** The launcher is all there is before a press; it asks nothing of the service(). */
export const Launcher: Story = { args: { placement: 'bottom-end' } };

/** A partner lets the launcher ask whether the chat is open. */
export const LauncherSaysClosed: Story = {
  args: { placement: 'bottom-end', showAvailability: true },
  parameters: { scenario: over((chat) => (chat.availability = anAvailability({ state: 'closed' }))) },
};

/** Beside the page on a wide screen, a sheet on a phone. */
export const Panel: Story = { args: { placement: 'bottom-end' }, ...opened };

/** As a part of the page, open from the beginning. */
export const Welcome: Story = { args: { open: true } };

/** Whom to turn to in a crisis is one press away. */
export const UrgentHelp: Story = { play: (canvas) => press(canvas, '.launcher', '.body .urgent summary') };

export const Loading: Story = {
  ...opened,
  parameters: { scenario: over((chat) => chat.fail('GET', silence)) },
};

export const OutOfOrder: Story = {
  ...opened,
  parameters: { scenario: over((chat) => chat.fail('GET /chat', problem(500, 'unavailable'))) },
};

export const Closed: Story = {
  ...opened,
  parameters: {
    scenario: over((chat) => {
      const { hours } = anAvailability();
      const exceptions = [{ date: '2026-03-10', closed: true as const }];
      chat.availability = anAvailability({
        state: 'closed',
        opensAt: '2026-03-04T08:00:00Z',
        hours: { ...hours, exceptions },
      });
    }),
  },
};

/** A question that is answered by e-mail. */
export const QuestionByEmail: Story = {
  play: (canvas) => press(canvas, '.launcher', '.body details:has(.letter) > summary'),
  parameters: {
    scenario: over((chat) => {
      chat.profile = withForms();
      chat.availability = anAvailability({ state: 'closed', opensAt: '2026-03-04T08:00:00Z' });
    }),
  },
};

/** The queue takes no more right now. */
export const Busy: Story = {
  ...opened,
  parameters: { scenario: over((chat) => (chat.availability = anAvailability({ state: 'busy' }))) },
};

export const NotOffered: Story = {
  ...opened,
  parameters: { scenario: over((chat) => (chat.profile = aProfile({ chat: undefined }))) },
};

/** No answer came yet: one may write already, it is asked again by itself, and there are other ways. */
export const StartingOverABadLine: Story = {
  play: (canvas) => press(canvas, '.launcher', '.footer .primary'),
  parameters: { scenario: over((chat) => chat.fail('POST', loginPage)) },
};

/** It closed between the welcome and the press. */
export const ClosedAMomentAgo: Story = {
  play: async (canvas) => {
    await press(canvas, '.launcher');
    await within(canvas.canvasElement, '.footer .primary');
    service().availability = anAvailability({ state: 'closed', opensAt: '2026-03-04T08:00:00Z' });
    await press(canvas, '.footer .primary');
  },
  parameters: { scenario: over((chat) => chat.fail('POST', problem(409, 'chat-closed'))) },
};

/** One's place and the wait; one may write already. */
export const Waiting: Story = { play: start };

const withQuestions = { scenario: over((chat) => (chat.profile = withForms())) };

/** What the service would like to know. */
export const QuestionsWhileWaiting: Story = {
  play: async (canvas) => {
    await start(canvas);
    await press(canvas, '.log details:has(.letter) > summary');
  },
  parameters: withQuestions,
};

const conversation: NewEntry[] = [
  queued,
  joined(),
  says('Hei! Hva har du lyst til å snakke om?'),
  writes('Jeg er permittert og vurderer å ta fagbrev, men vet ikke hvor jeg skal begynne.', { at: at(3) }),
  writes('Har lest litt på https://utdanning.no/fagbrev.', { at: at(3) }),
  { type: 'read', by: 'counsellor', upTo: 5 },
  says('Så fint at du tar kontakt. Har du jobbet med noe som du kunne tenke deg å bygge videre på?'),
  writes('Ja, jeg har fem år på lager.', { at: at(8) }),
  {
    type: 'link',
    kind: 'booking',
    url: 'https://karriere.example.no/time',
    label: 'Bestill en samtale på video',
  },
];

/** A story in the middle of that conversation. */
const talking = (
  then: (canvas: Canvas) => void | Promise<void>,
  placement: ChatPlacement = 'inline',
): Story => ({
  args: { placement },
  parameters: { scenario: over((chat) => chat.begun(aLog(...conversation))) },
  play: async (canvas) => {
    await start(canvas);
    await within(canvas.canvasElement, '.card');
    await then(canvas);
  },
});

/** Messages drawn together, with times, receipts, links, a card from the counsellor, and a sign that she types. */
export const Conversation: Story = talking(() => service().type());

export const ConversationInPanel: Story = talking(() => undefined, 'bottom-end');

/** What has come while the panel is closed is counted on the launcher. */
export const Unread: Story = talking(async (canvas) => {
  await press(canvas, '.header > .icon-button');
  service().add(says('Er du der?'));
  service().add(says('Ta den tiden du trenger.'));
  await within(canvas.canvasElement, '.badge');
}, 'bottom-end');

export const Sending: Story = talking(async (canvas) => {
  service().fail('PUT .*messages', silence);
  await send(canvas, 'Når kan jeg begynne?');
});

/** Nothing is lost: it stands where it was written, and is sent when asked or when the line is back. */
export const NotSent: Story = talking(async (canvas) => {
  service().fail('PUT .*messages', problem(500, 'unavailable'));
  await send(canvas, 'Når kan jeg begynne?');
  await within(canvas.canvasElement, '.receipt.problem');
});

export const LineLost: Story = talking(async ({ canvasElement }) => {
  service().breakLine(true);
  await within(canvasElement, '.line-lost');
});

/** Nothing is cut off; it says by how much it is too long. */
export const TooLong: Story = talking((canvas) => type(canvas, 'Jeg har tenkt mye på dette. '.repeat(150)));

/** A message that says who one is. */
export const PersonalDetails: Story = talking((canvas) =>
  send(canvas, 'Du kan ringe meg på 412 34 567 eller skrive til kim@example.no.'),
);

export const Menu: Story = talking((canvas) => press(canvas, '.menu > summary'));

export const AskingBeforeTheEnd: Story = talking((canvas) =>
  press(canvas, '.menu > summary', '.menu-list li:nth-child(1) button'),
);

export const AskingBeforeDeletion: Story = talking((canvas) =>
  press(canvas, '.menu > summary', '.menu-list li:nth-child(3) button'),
);

/** A copy, deletion, or a new conversation. */
export const Ended: Story = talking(async ({ canvasElement }) => {
  service().add(endedBy('counsellor'));
  await within(canvasElement, '.ended');
});

/** How it was, and where to go from here. */
export const Rating: Story = {
  play: async (canvas) => {
    await start(canvas);
    for (const entry of [...conversation.slice(1), endedBy('counsellor')]) service().add(entry);
    await press(canvas, '.ended details > summary');
  },
  parameters: withQuestions,
};

export const Deleted: Story = talking((canvas) =>
  press(canvas, '.menu > summary', '.menu-list li:nth-child(3) button', '.question .danger'),
);

export const Gone: Story = talking(() => {
  service().isErased = true;
  service().breakLine();
});
