import fc from 'fast-check'
import { buildConfig } from 'payload'
import {
  BlocksFeature,
  defaultEditorConfig,
  EXPERIMENTAL_TableFeature,
  getEnabledNodes,
  HorizontalRuleFeature,
  lexicalEditor,
  sanitizeServerEditorConfig,
} from '@payloadcms/richtext-lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { expect, it } from 'vitest'
import { fromLexical } from '../src/content/fromLexical'
import { toLexical } from '../src/content/toLexical'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { aTree } from './arbitraries'

const editorNodes = async () => {
  const config = await buildConfig({
    secret: 'test',
    db: sqliteAdapter({ client: { url: ':memory:' } }),
    collections: [],
    editor: lexicalEditor(),
  })
  const features = [
    ...defaultEditorConfig.features,
    HorizontalRuleFeature(),
    BlocksFeature({ blocks: [] }),
    EXPERIMENTAL_TableFeature(),
  ]
  return getEnabledNodes({
    editorConfig: await sanitizeServerEditorConfig({ ...defaultEditorConfig, features }, config),
  })
}

it('loses nothing of a text that goes through the editor', async () => {
  const nodes = await editorNodes()
  fc.assert(
    fc.property(
      aTree.filter((tree) => tree.length > 0),
      (tree) => {
        const editor = createHeadlessEditor({
          nodes,
          onError: (error) => {
            throw error
          },
        })
        editor.setEditorState(editor.parseEditorState(JSON.stringify(toLexical(tree))))
        expect(fromLexical(JSON.parse(JSON.stringify(editor.getEditorState())))).toEqual(tree)
      },
    ),
  )
})
