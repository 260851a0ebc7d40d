import 'guidance-widgets/define';
import type { GuidanceChatElement } from 'guidance-widgets/chat';
import type { GuidanceProps } from 'guidance-widgets/react';
import { useRef } from 'react';

const inline: GuidanceProps<'guidance-chat'> = { placement: 'inline' };

export function Page({ isOpen }: { isOpen: boolean }) {
  const chat = useRef<GuidanceChatElement>(null);
  return (
    <>
      <guidance-chat
        ref={chat}
        key="chat"
        className="corner"
        lang="nn"
        placement="bottom-start"
        show-availability={isOpen}
        open={isOpen}
        onguidance-message-received={(event) => console.log(event.unread, event.currentTarget.open)}
        onguidance-error={({ code }) => console.log(code)}
      />
      <guidance-chat {...inline} />
      <guidance-booking service="career" contact={{ name: 'Kari' }} url-prefix="">
        <a href="/bestill">Bestill time</a>
      </guidance-booking>
      <guidance-courses page-size={20} json-ld layout="compact" audience="pupils parents" />

      {/* @ts-expect-error -- no such corner */}
      <guidance-chat placement="middle" />
      {/* @ts-expect-error -- no such attribute */}
      <guidance-chat colour="red" />
      {/* @ts-expect-error -- a number */}
      <guidance-courses page-size="many" />
      {/* @ts-expect-error -- the event has a step, not a message count */}
      <guidance-booking onguidance-step={(event) => console.log(event.unread)} />
    </>
  );
}
