import { Body, Controller, Headers, Logger, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { IncomingHttpHeaders } from 'node:http';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { Catalogues } from '../catalogues.js';
import { readMessage } from '../cloud-event/content-mode.js';
import type { Outcome } from '../perform/outcome.js';
import { maskedError } from '../problem/masked-error.js';
import { instanceOf } from '../problem/instance.js';
import { itemAnswer, type ItemAnswer } from './answer.js';
import { receiptPath, type ReceiptAnswer } from './receipt-answer.js';
import { RecordEvent } from './record-event.command.js';

interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
}

/** The one way in. */
@Controller('v1/events')
@RequiresScope('events:write')
export class EventsController {
  private readonly log = new Logger(EventsController.name);

  constructor(
    private readonly commands: CommandBus,
    private readonly catalogues: Catalogues,
  ) {}

  @Post()
  async post(
    @CurrentCaller() caller: Caller,
    @Headers() headers: IncomingHttpHeaders,
    @Body() body: unknown,
    @Req() request: { readonly id: string },
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ReceiptAnswer | { readonly items: readonly ItemAnswer[] }> {
    const { batch, items } = readMessage(headers, body);
    const outcomes = await this.commands.execute(new RecordEvent(caller, items));
    if (!batch) return this.single(outcomes[0]!, items[0], reply);
    reply.status(200);
    return { items: outcomes.map((outcome, index) => this.item(outcome, items[index], instanceOf(request))) };
  }

  private single(outcome: Outcome, item: unknown, reply: Reply): ReceiptAnswer {
    if (outcome.status === 'refused') throw outcome.error;
    const { status, receipt } = itemAnswer(outcome, item, '', this.catalogues);
    reply.status(status);
    if (status === 201) reply.header('location', receiptPath(receipt!));
    return receipt!;
  }

  private item(outcome: Outcome, item: unknown, instance: string): ItemAnswer {
    const answer = itemAnswer(outcome, item, instance, this.catalogues);
    if (outcome.status === 'refused' && answer.status >= 500)
      this.log.error({ code: answer.problem?.code, err: maskedError(outcome.error) }, 'An item failed.');
    return answer;
  }
}
