import { customAlphabet } from 'nanoid'
import type { TextField } from 'payload'

/** 15 of 36 characters: 77 bits, short enough that `type=…&id=…` fits WeChat's 32-character scene. */
const newId = customAlphabet('0123456789abcdefghijklmnopqrstuvwxyz', 15)

/** Our own id, a string in both databases; nobody chooses it over HTTP. */
export const identity: TextField = {
  name: 'id',
  type: 'text',
  required: true,
  defaultValue: () => newId(),
  access: { create: () => false, update: () => false },
  admin: { hidden: true },
}
