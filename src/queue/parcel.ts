import { z } from 'zod'
import type { JobKey } from '../model/ids.ts'

/** What travels through the queue: which job, and which of its handovers. All else is in the jobs table. */
const Parcel = z.object({ key: z.string().transform((key) => key as JobKey), handover: z.int().positive() })
export type Parcel = Readonly<z.infer<typeof Parcel>>

/** Throws when what the queue carried is no parcel. */
export const parseParcel = (data: unknown): Parcel => Parcel.parse(data)

/** The parcel's name in the queue: never with a `:`, never digits alone, as BullMQ asks. */
export const parcelId = ({ key, handover }: Parcel): string => `${key}.${handover}`
