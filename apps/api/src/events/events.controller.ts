import { isDeepStrictEqual } from 'node:util';
import { Controller, Get, Headers, Inject, type OnModuleDestroy, Req, Res } from '@nestjs/common';
import type { Actor } from '@xinxiu/domain';
import type { Scope } from '@xinxiu/persistence';
import type { Response } from 'express';
import { AgentScopes } from '../agents/agent-scopes.js';
import { mayKnow } from '../cases/case-view.js';
import { VisibleCase } from '../cases/visible-case.js';
import { Endpoint } from '../http/endpoint.js';
import { type ApiRequest, Me, MyScope } from '../http/request-context.js';
import { CallerFinder } from '../people/caller-finder.js';
import { EventFeed, type FedEvent } from './event-feed.js';
import { OpenStreams } from './open-streams.js';
import { eventMessage, parsePlace } from './server-sent.js';

const HEARTBEAT_MS = 15_000;

/** A page that listens, and what it may hear. */
interface Listening {
  readonly request: ApiRequest;
  readonly response: Response;
  readonly actor: Actor;
  readonly scope: Scope;
}

/** Live updates: a page that is told of a change reads what it shows anew. */
@Controller('v1/events')
export class EventsController implements OnModuleDestroy {
  private readonly open = new Set<Response>();

  constructor(
    @Inject(EventFeed) private readonly feed: EventFeed,
    @Inject(VisibleCase) private readonly cases: VisibleCase,
    @Inject(CallerFinder) private readonly callers: CallerFinder,
    @Inject(AgentScopes) private readonly agents: AgentScopes,
    @Inject(OpenStreams) private readonly streams: OpenStreams,
  ) {}

  @Get()
  @Endpoint({
    permission: 'case.read',
    returns: 'events',
    summary:
      'Server-sent events of the cases that concern the caller; Last-Event-ID goes on, unknown gives "resync"',
    problems: ['TOO_MANY_STREAMS'],
  })
  async stream(
    @Headers('last-event-id') lastId: string | undefined,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    const leave = await this.streams.enter(actor.id);
    if (response.closed) return leave();
    response.once('close', leave);
    response.set({
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    response.flushHeaders();
    const send = (fed: FedEvent): Promise<void> => this.send({ request, response, actor, scope }, fed);
    let last = Promise.resolve();
    // One after the other: facts reach the page in the order of the feed.
    const end = this.feed.listen((fed) => {
      last = last.then(() => send(fed)).catch(() => void response.destroy());
    });
    const heartbeat = setInterval(() => {
      void this.stillMay(request, actor).then(
        (may) => (may ? response.write(': \n\n') : response.end()),
        // The store is away: who listens waits with us.
        () => response.write(': \n\n'),
      );
    }, HEARTBEAT_MS);
    this.open.add(response);
    response.once('close', () => {
      this.open.delete(response);
      end();
      clearInterval(heartbeat);
    });
    if (lastId !== undefined)
      last = last.then(() => this.catchUp(response, lastId, send)).catch(() => void response.destroy());
  }

  /** A stream would hold a process that is to stop; pages connect again by themselves. */
  onModuleDestroy(): void {
    for (const response of this.open) response.end();
  }

  private async catchUp(
    response: Response,
    lastId: string,
    send: (fed: FedEvent) => Promise<void>,
  ): Promise<void> {
    const place = parsePlace(lastId);
    const missed = place && (await this.feed.since(place.bucket, place.id));
    if (!missed) {
      response.write('event: resync\ndata: {}\n\n');
      return;
    }
    for (const fed of missed) await send(fed);
  }

  private async send({ request, response, actor, scope }: Listening, fed: FedEvent): Promise<void> {
    if (!mayKnow(fed.event, actor)) return;
    const now = await this.agents.still(scope, actor);
    if (!(await this.cases.isVisible(now, actor, fed.event.caseId))) return;
    if (await this.stillMay(request, actor)) response.write(eventMessage(fed));
    else response.end();
  }

  /** Who has signed out, was disabled, moved or keeps out of something hears nothing more by what he was before. */
  private async stillMay(request: ApiRequest, actor: Actor): Promise<boolean> {
    return isDeepStrictEqual((await this.callers.find(request))?.actor, actor);
  }
}
