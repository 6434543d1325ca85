/** Who may import whom: the table of docs/ARCHITECTURE.md, without exceptions. */

const leaves = '^src/(env|drain|runProcess|commonHeaders|payload-types)\\.ts$'

/** Folder → folders of ours that it may import from, besides itself and the leaves. */
const allowed = {
  'src/content': [],
  'src/render': ['src/content'],
  'src/review': ['src/content'],
  'src/channels': ['src/render', 'src/content'],
  'src/import': ['src/content'],
  'src/publishing': ['src/channels', 'src/content', 'src/review'],
  'src/files': ['src/channels', 'src/render', 'src/content'],
  'src/site': ['src/content'],
  'src/delivery': ['src/content', 'src/site'],
  media: [],
  'src/cms': [
    'src/publishing',
    'src/files',
    'src/channels',
    'src/review',
    'src/import',
    'src/content',
    'media',
  ],
  'src/operate': ['src/cms', 'src/content', 'media'],
  collections: ['src/cms', 'src/review', 'src/content', 'media'],
  'src/admin': ['src/review', 'src/content'],
  'src/app': ['src/admin'],
  sample: ['src/cms', 'src/files', 'src/review', 'src/content'],
}

const composers = '^(payload\\.config\\.ts|src/cms/(main|serve)\\.ts|src/delivery/main\\.ts|scripts/)'
const tests = '(\\.test\\.tsx?$|^test/)'
const ours = '^(src|collections|media|sample|scripts|payload\\.config\\.ts)'

const folders = Object.entries(allowed).map(([folder, others]) => ({
  name: `${folder} imports only what the table allows`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: `${composers}|${tests}` },
  to: {
    path: ours,
    pathNot: `^(${[folder, ...others].join('|')})/|${leaves}${folder === 'src/app' ? '|^payload\\.config\\.ts$' : ''}`,
  },
}))

export default {
  forbidden: [
    ...folders,
    {
      name: 'no cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'nothing imports a test', severity: 'error', from: { pathNot: tests }, to: { path: tests } },
    {
      name: 'the core is pure',
      severity: 'error',
      from: { path: '^src/(content|render|channels|review)/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the core knows no framework and no database',
      severity: 'error',
      from: { path: '^src/(content|render|channels|review)/', pathNot: tests },
      to: { path: 'node_modules/(payload|@payloadcms|next|express|libsql|@libsql|mongodb|mongoose)/' },
    },
    {
      name: 'delivery, site and files run without the CMS',
      severity: 'error',
      from: { path: '^src/(delivery|site|files)/', pathNot: tests },
      to: { path: 'node_modules/(payload|@payloadcms|next)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
