import { expect } from 'chai';
import { anAvailability, withForms } from './fixtures.js';
import { problem, slow } from '../support/faults.js';
import { useChat } from './setting.js';

describe('what was written to a chat that does not begin', () => {
  const { api, show } = useChat();

  it('comes back as a question by e-mail', async () => {
    api().profile = withForms();
    const chat = show();
    await chat.press('button', 'Chat med en veileder');
    await chat.find('button', 'Start chat');
    api().availability = anAvailability({ state: 'closed' });
    api().fail('POST /chat/conversations', async (...args) => {
      await slow(200)(...args);
      return problem(409, 'chat-closed')(...args);
    });
    await chat.press('button', 'Start chat');
    await chat.write('Hva er fagbrev?');
    await chat.type('Skriv en melding', 'Og hvor');
    await chat.find('alert', 'Chatten stengte akkurat.');
    const letter = (await chat.find('textbox', 'Hva lurer du på?')) as HTMLTextAreaElement;
    expect(letter.value).to.equal('Hva er fagbrev?\n\nOg hvor');
    expect(letter.checkVisibility()).to.equal(true);
  });

  /** A start that is refused after so many words; returns when the refusal stands there. */
  const refuse = async (chat: ReturnType<typeof show>, words: string) => {
    api().fail(
      'POST /chat/conversations',
      async (...args) => {
        await slow(200)(...args);
        return problem(409, 'chat-closed')(...args);
      },
      1,
    );
    await chat.press('button', 'Start chat');
    await chat.write(words);
    await chat.find('button', 'Start chat');
    await chat.find('alert', 'Chatten stengte akkurat.');
  };
  const letterOf = async (chat: ReturnType<typeof show>) =>
    ((await chat.find('textbox', 'Hva lurer du på?')) as HTMLTextAreaElement).value;

  it('follows what stands in the question by e-mail already, once', async () => {
    api().profile = withForms();
    const chat = show();
    await chat.press('button', 'Chat med en veileder');
    await chat.unfold('Få svar på e-post');
    await chat.type('Hva lurer du på?', 'Et langt spørsmål');
    await refuse(chat, 'Hva er fagbrev?');
    expect(await letterOf(chat)).to.equal('Et langt spørsmål\n\nHva er fagbrev?');
    await refuse(chat, 'Hva er fagbrev?');
    expect(await letterOf(chat)).to.equal('Et langt spørsmål\n\nHva er fagbrev?');
  });

  it('is a new question when one has been sent', async () => {
    api().profile = withForms();
    const chat = show();
    await chat.press('button', 'Chat med en veileder');
    await chat.unfold('Få svar på e-post');
    await chat.type('Hva lurer du på?', 'Når åpner dere?');
    await chat.type('E-post', 'kim@example.no');
    await chat.press('button', 'Send spørsmålet');
    await chat.find('heading', 'Spørsmålet er sendt');
    await refuse(chat, 'Hva er fagbrev?');
    expect(await letterOf(chat)).to.equal('Hva er fagbrev?');
  });

  it('stays in sight where no question is taken by e-mail', async () => {
    const chat = show();
    await chat.press('button', 'Chat med en veileder');
    await refuse(chat, 'Hva er fagbrev?');
    const unsent = (await chat.find('textbox', 'Ble ikke sendt')) as HTMLTextAreaElement;
    expect(unsent.value).to.equal('Hva er fagbrev?');
    expect(unsent.readOnly).to.equal(true);
  });
});
