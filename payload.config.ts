/** Composition root of the CMS: which types there are, where they are kept, what the admin looks like. */
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import path from 'node:path'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { articles } from './collections/articles'
import { bulletins } from './collections/bulletins'
import { courses } from './collections/courses'
import { events } from './collections/events'
import { files, images } from './collections/library'
import { pocketBooks } from './collections/pocketBooks'
import { lecturers, series, topics } from './collections/references'
import { publicationLog } from './collections/system/publicationLog'
import { publications } from './collections/system/publications'
import { reviewRecords } from './collections/system/reviewRecords'
import { typicalModels } from './collections/typicalModels'
import { units } from './collections/units'
import { users } from './collections/users'
import { editor } from './collections/fields/richText'
import { mediaPolicy } from './media/policy'
import { database } from './src/cms/database/database'
import { importEndpoint } from './src/cms/import/endpoint'
import { guardInput } from './src/cms/input/guardInput'
import { guardPreferences } from './src/cms/input/guardPreferences'
import { openLogger } from './src/cms/logger'
import { migrations } from './src/cms/migrations'
import { noMail } from './src/cms/noMail'
import { logEndpoints } from './src/cms/publication/logEndpoints'
import { nameLog } from './src/cms/publication/logRows'
import { worklistEndpoint } from './src/cms/review/worklist'
import { readSettings } from './src/env'

// Not `import.meta.url`: Next's bundle of this file lies elsewhere.
const root = process.cwd()
const settings = readSettings()
const largestUpload = Math.max(...Object.values(mediaPolicy.bytes))

export default buildConfig({
  secret: settings.payloadSecret,
  admin: {
    user: 'users',
    // Gravatar would be asked about every editor's address.
    avatar: 'default',
    dateFormat: 'yyyy-MM-dd HH:mm',
    timezones: { defaultTimezone: 'Asia/Shanghai' },
    meta: { titleSuffix: ' · 宣讲台', description: '新时代文明实践中心内容平台' },
    components: {
      graphics: { Logo: '/src/admin/Logo#Logo', Icon: '/src/admin/Logo#Icon' },
      beforeDashboard: ['/src/admin/Worklist#Worklist'],
    },
    importMap: { baseDir: root, importMapFile: path.resolve(root, 'src/app/(payload)/admin/importMap.js') },
  },
  i18n: { supportedLanguages: { zh, en }, fallbackLanguage: 'zh' },
  collections: [
    articles,
    events,
    courses,
    typicalModels,
    pocketBooks,
    bulletins,
    units,
    lecturers,
    topics,
    series,
    images,
    files,
    users,
    publications,
    publicationLog,
    reviewRecords,
  ],
  endpoints: [...logEndpoints, importEndpoint, worklistEndpoint],
  plugins: [guardInput, guardPreferences],
  editor,
  db: database(settings.databaseUrl, migrations, settings.withoutTransactions),
  sharp,
  email: noMail,
  logger: openLogger(),
  upload: {
    limits: { fileSize: largestUpload },
    // The form around the file; over it Payload answers without our sentence.
    requestSizeLimit: largestUpload + 1_000_000,
    abortOnLimit: true,
    responseOnLimit: `文件超过 ${largestUpload / 1_000_000} MB / The file is larger than ${largestUpload / 1_000_000} MB`,
  },
  graphQL: { disable: true },
  telemetry: false,
  onInit: nameLog,
  defaultDepth: 1,
  maxDepth: 4,
  // A refusal is an answer, not a fault.
  loggingLevels: {
    Refused: 'debug',
    ValidationError: 'debug',
    Forbidden: 'debug',
    QueryError: 'debug',
    // Somebody who tries passwords shows in the log, without a stack.
    AuthenticationError: 'info',
    LockedAuth: 'info',
  } as object,
  // By `npm run generate` alone: else each process that opens Payload outside of production starts another that writes them.
  typescript: { autoGenerate: false, outputFile: path.resolve(root, 'src/payload-types.ts') },
})
