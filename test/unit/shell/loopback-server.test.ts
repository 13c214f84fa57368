import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { describe, expect, test } from 'vitest';
import type { contract } from '../../../src/shared/contract.ts';
import { problem } from '../../../src/shared/problem.ts';
import { letIn, linkOver, openSocket, PAGE, SECRET, served, visit } from './loopback-visitor.ts';

describe('over HTTP', () => {
  test('the one-time address opens the page, and leaves no key in the address bar', async () => {
    const server = await served();
    const address = new URL(server.issueAddress());
    const opened = await visit(server.port, address.pathname + address.search);
    expect([opened.status, opened.headers.location]).toStrictEqual([303, '/']);
    const cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const page = await visit(server.port, '/', { cookie });
    expect([page.status, page.body]).toStrictEqual([200, PAGE]);
  });

  test('the one-time address opens nothing a second time', async () => {
    const server = await served();
    const address = new URL(server.issueAddress());
    await visit(server.port, address.pathname + address.search);
    const again = await visit(server.port, address.pathname + address.search);
    expect([again.status, again.headers['set-cookie']]).toStrictEqual([403, undefined]);
  });

  test.for(['/', '/index.html', '/?key=', '/?key=wrong', '/nowhere'])(
    'without a key nothing is served: %s',
    async (path) => {
      const server = await served();
      server.issueAddress();
      const refused = await visit(server.port, path);
      expect(refused.status).toBe(403);
      expect(refused.body).not.toContain(PAGE);
    },
  );

  test.for([
    { host: 'evil.example' },
    { host: '127.0.0.1' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ])('a request that names somebody else is refused, even with the cookie: %o', async (headers) => {
    const server = await served();
    const cookie = await letIn(server);
    expect((await visit(server.port, '/', { cookie })).status).toBe(200);
    expect((await visit(server.port, '/', { ...headers, cookie })).status).toBe(403);
  });

  test('a key that comes under a foreign name is refused and not used up', async () => {
    const server = await served();
    const address = new URL(server.issueAddress());
    const path = address.pathname + address.search;
    expect((await visit(server.port, path, { host: 'evil.example' })).status).toBe(403);
    expect((await visit(server.port, path)).status).toBe(303);
  });

  test.for(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    const server = await served();
    const cookie = await letIn(server);
    expect((await visit(server.port, '/', { cookie }, method)).status).toBe(403);
  });

  test.for([
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/%2e%2e%2fsecret.html',
    '/..%5csecret.html',
    '/assets/..%2f..%2fsecret.html',
    '/%00secret.html',
  ])('a path out of the page’s folder is refused: %s', async (path) => {
    const server = await served();
    const refused = await visit(server.port, path, { cookie: await letIn(server) });
    expect(refused.status).toBe(404);
    expect(refused.body).not.toContain(SECRET);
  });

  test('a path that cannot be read harms nobody: the next request is answered', async () => {
    const server = await served();
    const cookie = await letIn(server);
    await expect(visit(server.port, '/%E0%A4%A', { cookie })).rejects.toThrow('socket hang up');
    expect((await visit(server.port, '/', { cookie })).status).toBe(200);
  });
});

describe('over a WebSocket', () => {
  test('a page that was let in calls main', async () => {
    const server = await served();
    const socket = await openSocket(server.port, { cookie: await letIn(server) });
    if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
    const client: ContractRouterClient<typeof contract> = createORPCClient(linkOver(socket));
    await client.zReports.confirm({ id: 7, asked: problem('z-number-gap') });
    expect(server.services.reached).toStrictEqual(['confirm']);
  });

  test('a cashier is refused what only a manager may', async () => {
    const server = await served('cashier');
    const socket = await openSocket(server.port, { cookie: await letIn(server) });
    if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
    const client: ContractRouterClient<typeof contract> = createORPCClient(linkOver(socket));
    await expect(client.zReports.setAside({ id: 7 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await client.app.tryNow();
    expect(server.services.reached).toStrictEqual(['tryNow']);
  });

  test('nobody is let in without the cookie, or with a wrong one', async () => {
    const server = await served();
    await letIn(server);
    expect(await openSocket(server.port, {})).toBe(403);
    expect(await openSocket(server.port, { cookie: `kassabryggan-${server.port}=wrong` })).toBe(403);
  });

  test.for([{ host: 'evil.example' }, { origin: 'https://evil.example' }])(
    'somebody else’s page is refused, even with the cookie: %o',
    async (headers) => {
      const server = await served();
      const cookie = await letIn(server);
      expect(await openSocket(server.port, { ...headers, cookie })).toBe(403);
    },
  );

  test('no other path is a way in', async () => {
    const server = await served();
    const cookie = await letIn(server);
    expect(await openSocket(server.port, { cookie }, '/')).toBe(403);
    expect(await openSocket(server.port, { cookie }, '/rpc/other')).toBe(403);
  });
});
