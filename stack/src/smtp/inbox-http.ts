import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { isFault, type FaultPlan } from './fault-plan.js';
import type { Ledger } from './ledger.js';

/**
 * What was caught, for people and tests: `GET /messages?to=&after=`, `GET /messages/:id` (with text, html and raw),
 * `POST /faults {fault, count}`, `GET` and `DELETE /faults`.
 */
export function createInbox(ledger: Ledger, faults: FaultPlan): Server {
  return createServer((request, response) => {
    route(request, response).catch((error: Error) =>
      send(response, 500, { code: 'INBOX_FAILED', message: error.message }),
    );
  });

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://inbox');
    const [, collection, id] = url.pathname.split('/');
    if (collection === 'faults') return changeFaults(request, response);
    if (collection === 'messages' && request.method === 'GET') {
      if (id) return sendMail(response, id);
      const { searchParams } = url;
      const list = ledger.list(searchParams.get('to') ?? undefined, searchParams.get('after') ?? '');
      return send(response, 200, list);
    }
    send(response, 404, { code: 'UNKNOWN_PATH', message: 'Known are /messages, /messages/:id and /faults.' });
  }

  async function changeFaults(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'DELETE') faults.clear();
    if (request.method === 'POST') {
      const { fault, count = 1 } = await readJson(request);
      if (!isFault(fault) || !Number.isInteger(count) || Number(count) < 1) {
        const message = 'Send {"fault": "lost" | "later" | "never", "count": 1 or more}.';
        return send(response, 400, { code: 'BAD_FAULT', message });
      }
      faults.add(fault, Number(count));
    }
    send(response, 200, { pending: faults.pending });
  }

  async function sendMail(response: ServerResponse, id: string): Promise<void> {
    const entry = ledger.find(id);
    if (!entry) return send(response, 404, { code: 'UNKNOWN_MESSAGE', message: `No mail has the id ${id}.` });
    const raw = await readFile(join(ledger.folder, entry.file));
    const { text, html } = await simpleParser(raw);
    send(response, 200, { ...entry, text, html, raw: raw.toString() });
  }
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString());
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
