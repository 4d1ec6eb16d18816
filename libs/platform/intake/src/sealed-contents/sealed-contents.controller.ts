import { Body, Controller, Headers, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { IncomingHttpHeaders } from 'node:http';
import { CurrentCaller, RequiresScope, type Caller } from '#platform/identity';
import { SEALED_MEDIA_TYPE } from '#platform/sealed-content';
import { plainMediaType } from '../cloud-event/plain-media-type.js';
import { Refusal } from '../problem/refusal.js';
import { HandIn, type HandedIn } from './hand-in.command.js';

/** Where sealed content is handed in, before the event that refers to it. It is never listed, and never given back here. */
@Controller('v1/sealed-contents')
@RequiresScope('events:write')
export class SealedContentsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async handIn(
    @CurrentCaller() caller: Caller,
    @Headers() headers: IncomingHttpHeaders,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: { status(code: number): unknown },
  ): Promise<HandedIn> {
    if (plainMediaType(headers) !== SEALED_MEDIA_TYPE)
      throw new Refusal('unsupported-media-type', `Send ${SEALED_MEDIA_TYPE}, in UTF-8 and uncompressed.`);
    const { status, content } = await this.commands.execute(new HandIn(caller, body));
    reply.status(status === 'kept' ? 201 : 200);
    return content;
  }
}
