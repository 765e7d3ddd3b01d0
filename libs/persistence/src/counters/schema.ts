import { documentSchema } from '../database/document.js';

export interface CounterDoc {
  _id: string;
  last: number;
}

export const counterSchema = documentSchema<CounterDoc>('counters', {
  _id: 'text',
  last: 'number',
});
