import { Card, Empty, Flex, Image } from 'antd'
import type { DossierView } from '#api'
import { pathTo } from '../../client/index.ts'
import { useLanguage } from '../text/index.ts'

/** The pictures that were handed in, upright, to hold against the originals. */
export function Papers({ dossier }: { readonly dossier: DossierView }) {
  const { text, pick } = useLanguage()
  const labelOf = (material: string) => dossier.plan.materials.find(({ id }) => id === material)?.label
  return (
    <Card title={text.papers}>
      {dossier.uploads.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text.noPapers} />
      )}
      <Flex gap={16} wrap>
        {dossier.uploads.map(({ id, material, name }) => {
          const label = labelOf(material)
          return (
            <figure key={id} style={{ margin: 0, maxWidth: 320 }}>
              <Image
                className="desk-paper"
                src={pathTo('showUpload', { dossier: dossier.id, upload: id })}
                alt={label ? pick(label) : name}
              />
              <figcaption>{label ? pick(label) : name}</figcaption>
            </figure>
          )
        })}
      </Flex>
    </Card>
  )
}
