/** Requests that no form sends. */
import assert from 'node:assert/strict'
import { text } from '../../src/cms/snapshot/values'
import { refused, taken, type Beast } from './beast'
import type { Reply } from './reply'

const save = (what: string, fields: object, outcome: Beast['outcome']): Beast => ({
  what,
  send: (zoo) => zoo.article(fields),
  outcome,
})
const raw = (
  what: string,
  sent: string,
  outcome: Beast['outcome'],
  headers: Record<string, string> = {},
): Beast => ({
  what,
  send: (zoo) => zoo.send('POST', '/api/articles?draft=true', { raw: sent, headers }),
  outcome,
})
const ask = (what: string, path: string, outcome: Beast['outcome']): Beast => ({
  what,
  send: (zoo) => zoo.send('GET', path),
  outcome,
})
const login = (what: string, body: unknown, outcome: Beast['outcome']): Beast => ({
  what,
  send: (zoo) => zoo.send('POST', '/api/users/login', { body, who: 'nobody' }),
  outcome,
})

const wrong = refused(400, 'ValidationError', 'This is not acceptable here')
const tooLong = refused(400, 'ValidationError', 'The text is too long')
const folded = refused(400, 'ValidationError', 'A key may have no dot in it')
const malformed = refused(400, 'bad_request', 'The request is not well-formed')
const unreadable = refused(400, 'bad_request', 'The request cannot be read')
const notThere = refused(400, 'ValidationError', 'What was chosen no longer exists')
const noAddress = refused(400, 'ValidationError', 'This field is required')
const badQuery = refused(400, 'QueryError', 'cannot be queried')
const nowhere = refused(404, 'not_found', 'There is nothing at this address')
const badLogin = refused(401, '', 'incorrect')
const bounded = taken(
  'at most 500 documents',
  (reply) => {
    assert.ok(list(reply).limit >= 1)
    assert.ok(list(reply).limit <= 500)
  },
  200,
)
const list = (reply: Reply) => reply.body as { docs: unknown[]; limit: number; page: number }

export const requests: Beast[] = [
  raw('A body that is not JSON', '{"title": "一', refused(400, '', 'Invalid JSON')),
  raw('A body that is only a word', '"文章"', malformed),
  raw('A body that is a list', '[1,2,3]', malformed),
  raw('A body that is null', 'null', malformed),
  raw('A body that is a number', '7', malformed),
  raw('An empty body', '', refused(400, 'title_missing', 'Write a title before saving')),
  raw('A body that says it is a form and is none', 'x', unreadable, {
    'content-type': 'multipart/form-data; boundary=x',
  }),
  raw('A form without a boundary', 'x', unreadable, { 'content-type': 'multipart/form-data' }),
  raw('A body of an unknown type', '<xml/>', malformed, { 'content-type': 'application/xml' }),
  raw(
    '__proto__ and constructor keys',
    '{"__proto__":{"role":"administrator","polluted":1},"constructor":{"prototype":{"polluted":1}},"title":"一","unit":"x"}',
    notThere,
  ),
  save('Fields that there are not', { isAdmin: true, $where: '1' }, taken('they are ignored')),
  save('A field folded into a key, past its own check', { 'cover.id': 'x' }, folded),
  save('A list of a hundred million, folded into a key', { 'topics.100000000': 'x' }, folded),
  save('3,000 levels folded into a key', { [`cover${'.a'.repeat(3000)}`]: 'x' }, folded),
  save('A title of 5 MB', { title: '长'.repeat(1_700_000) }, tooLong),
  save('A summary of 5 MB', { summary: '长'.repeat(1_700_000) }, tooLong),
  save('A slug of 5 MB', { slug: 'a'.repeat(5_000_000) }, tooLong),
  save('An attribution of 5 MB', { attribution: '长'.repeat(1_700_000) }, tooLong),
  save('A title that is an object', { title: { $gt: '' } }, wrong),
  save('A title that is a list', { title: ['一', '二'] }, wrong),
  save('A title that is a number', { title: 7 }, wrong),
  save('A date that is none', { occurredOn: 'yesterday' }, wrong),
  save('A date in the year 275761', { occurredOn: '+275761-01-01T00:00:00Z' }, wrong),
  save('A date that is a query', { occurredOn: { $gt: '' } }, wrong),
  save('A unit that is a query', { unit: { $ne: null } }, wrong),
  save('A unit that is not there', { unit: 'nothing' }, notThere),
  save('A unit that is a list', { unit: ['a', 'b'] }, wrong),
  save('Topics that are words', { topics: 'abc' }, wrong),
  save(
    '10,000 topics',
    { topics: Array.from({ length: 10_000 }, (_, i) => `t${i}`) },
    refused(400, 'ValidationError', 'There are too many items'),
  ),
  save(
    'SQL in the title',
    { title: `'); DROP TABLE articles; --` },
    taken('kept as the words that it is', (reply) => {
      assert.equal((reply.body as { doc: { title: string } }).doc.title, `'); DROP TABLE articles; --`)
    }),
  ),
  save('SQL in the slug', { slug: `'; DROP TABLE articles; --` }, taken('made into an address')),
  save(
    'A title and a summary with a NUL',
    { title: '喜事\0简办', summary: '第一段\r\n第二段\0\u001b' },
    taken('kept whole, without it', (reply) => {
      const { title, summary } = (reply.body as { doc: { title: string; summary: string } }).doc
      assert.deepEqual([title, summary], ['喜事简办', '第一段\n第二段'])
    }),
  ),
  save(
    'Control and bidi characters in the title',
    { title: '反\u202E向标\u0007题' },
    taken('what readers get is clean', (reply) => {
      const { title } = (reply.body as { doc: { title: string } }).doc
      assert.equal(text(title), '反向标题')
    }),
  ),

  login(
    'Sign-in with a query instead of an address',
    { email: { $gt: '' }, password: { $gt: '' } },
    noAddress,
  ),
  login('Sign-in with lists', { email: ['a@b.example'], password: ['x'] }, noAddress),
  login('Sign-in with nothing', {}, noAddress),
  login('Sign-in with null', null, noAddress),
  login('Sign-in with SQL', { email: `' OR 1=1 --`, password: `' OR 1=1 --` }, badLogin),
  login(
    'Sign-in with a password of 5 MB',
    { email: 'editor@zoo.example', password: 'x'.repeat(5_000_000) },
    badLogin,
  ),
  {
    what: 'A forgotten password for a query',
    send: (zoo) =>
      zoo.send('POST', '/api/users/forgot-password', { body: { email: { $gt: '' } }, who: 'nobody' }),
    outcome: refused(400, '', 'Missing email'),
  },
  {
    what: 'A reset password with a query as its token',
    send: (zoo) =>
      zoo.send('POST', '/api/users/reset-password', {
        body: { token: { $gt: '' }, password: 'long-enough-x' },
        who: 'nobody',
      }),
    outcome: refused(403, '', 'Token is either invalid or has expired'),
  },
  {
    what: 'A first user where there are users already',
    send: (zoo) =>
      zoo.send('POST', '/api/users/first-register', {
        body: { email: 'x@x.example', password: 'long-enough-x', role: 'administrator', name: 'x' },
        who: 'nobody',
      }),
    outcome: refused(403, '', 'not allowed'),
  },
  {
    what: 'A token that is none',
    send: (zoo) =>
      zoo.send('GET', '/api/articles', {
        headers: { authorization: 'JWT eyJhbGciOiJub25lIn0.eyJpZCI6IjEifQ.' },
        who: 'nobody',
      }),
    outcome: refused(403, '', 'not allowed'),
  },

  ask('A filter by a field that there is not', '/api/articles?where[nothing][equals]=1', badQuery),
  ask('A filter by an operator that there is not', '/api/articles?where[title][$regex]=.*', badQuery),
  ask('A filter by passwords', '/api/users?where[hash][like]=a', badQuery),
  ask('A filter by passwords of creators', '/api/articles?where[createdBy.salt][exists]=true', badQuery),
  ask('A filter that is not one', '/api/articles?where=x', unreadable),
  ask('A filter that is a list', '/api/articles?where[]=x', badQuery),
  ask(
    'A filter that is SQL',
    `/api/articles?where[title][equals]=${encodeURIComponent("' OR 1=1 --")}`,
    taken('matches nothing', (reply) => assert.deepEqual(list(reply).docs, []), 200),
  ),
  ask(
    'A filter whose field is SQL',
    `/api/articles?where[${encodeURIComponent("title' OR 1=1 --")}][equals]=x`,
    badQuery,
  ),
  ask(
    'A filter nested 1,000 deep',
    `/api/articles?where${'[and][0]'.repeat(1_000)}[title][equals]=x`,
    badQuery,
  ),
  ask(
    'A filter with 300 conditions',
    `/api/articles?${Array.from({ length: 300 }, (_, i) => `where[or][${i}][title][equals]=x`).join('&')}`,
    taken('answered', undefined, 200),
  ),
  ask(
    'A filter of 2,000 wildcards',
    `/api/articles?where[title][like]=${encodeURIComponent('%'.repeat(2_000))}`,
    taken('answered', undefined, 200),
  ),
  ask(
    'An order by a field that there is not',
    '/api/articles?sort=nothing',
    taken('answered', undefined, 200),
  ),
  ask(
    'An order that is SQL',
    `/api/articles?sort=${encodeURIComponent('title; DROP TABLE articles')}`,
    taken('answered', undefined, 200),
  ),
  ask('limit=-1', '/api/articles?limit=-1', bounded),
  ask('limit=0', '/api/articles?limit=0', bounded),
  ask('limit=1000000000', '/api/articles?limit=1000000000', bounded),
  ask('limit=NaN', '/api/articles?limit=x', bounded),
  ask(
    'page=-5',
    '/api/articles?page=-5',
    taken('the first page', (reply) => assert.equal(list(reply).page, 1), 200),
  ),
  ask(
    'page=1e308',
    '/api/articles?page=1e308',
    taken('an empty page', (reply) => assert.deepEqual(list(reply).docs, []), 200),
  ),
  ask('pagination=false', '/api/articles?pagination=false', bounded),
  ask('depth=1000', '/api/articles?depth=1000', taken('at most four levels deep', undefined, 200)),
  ask('depth=-1', '/api/articles?depth=-1', taken('at most four levels deep', undefined, 200)),
  ask('depth=x', '/api/articles?depth=x', taken('at most four levels deep', undefined, 200)),
  ask(
    'A language that there is not',
    '/api/articles?locale=../../etc&fallback-locale[]=x',
    taken('answered', undefined, 200),
  ),
  ask('A selection that is not one', '/api/articles?select=x&populate=y', taken('answered', undefined, 200)),
  ask('An id that is a path', '/api/articles/..%2f..%2fusers', refused(404, '', 'Not Found')),
  ask('An id of 8,000 characters', `/api/articles/${'a'.repeat(8_000)}`, refused(404, '', 'Not Found')),
  ask('An id with a NUL', '/api/articles/a%00b', refused(404, '', 'Not Found')),
  ask('A path that does not decode', '/api/articles/%E0%A4%A', nowhere),
  ask(
    'A file outside of the library',
    '/api/files/file/..%2f..%2f..%2fetc%2fpasswd',
    refused(403, '', 'not allowed'),
  ),
  ask('A collection that there is not', '/api/nothing', refused(404, '', 'Route not found')),
  ask('The publication log, which is for delivery nodes', '/api/log?after=0', nowhere),
  {
    what: 'A header of 20 KB',
    send: (zoo) => zoo.send('GET', '/api/articles', { headers: { 'x-huge': 'x'.repeat(20_000) } }),
    outcome: refused(431, '', ''),
  },
  {
    what: 'A method override',
    send: (zoo) =>
      zoo.send('POST', '/api/articles', {
        raw: 'limit=1',
        headers: { 'x-http-method-override': 'GET', 'content-type': 'application/x-www-form-urlencoded' },
      }),
    outcome: taken('a reading, as any', undefined, 200),
  },
  {
    what: 'A deletion of everything by an empty filter',
    send: (zoo) => zoo.send('DELETE', '/api/articles'),
    outcome: refused(400, '', "Missing 'where' query"),
  },
]
