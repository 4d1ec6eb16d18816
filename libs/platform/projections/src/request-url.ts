import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

interface HttpRequest {
  readonly protocol: string;
  readonly host: string;
  readonly url: string;
}

/** The absolute URL of the request, for the links of an answer. */
export const RequestUrl = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { protocol, host, url } = context.switchToHttp().getRequest<HttpRequest>();
  return `${protocol}://${host}${url}`;
});
