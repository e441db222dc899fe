/** What runs in a reading thread. */
import { parentPort } from 'node:worker_threads'
import { asFault } from '../model/fault.ts'
import { answer, type Question } from './answer.ts'
import { type Message, tell } from './message.ts'

const say = (message: Message) => parentPort?.postMessage(message)

const reply = (question: Question): Message => {
  try {
    return { answer: answer(question) }
  } catch (thrown) {
    return { fault: tell(asFault(thrown)) }
  }
}

parentPort?.on('message', (question: Question) => say(reply(question)))
say({ ready: true })
