import { walkTheCorridor } from './corridor.ts'

walkTheCorridor('PostgreSQL alone', () => undefined)
