'use client'
import { useDocumentInfo, useField } from '@payloadcms/ui'
import { useState, type PointerEvent } from 'react'
import { words } from '../text'
import { useWords } from '../useWords'
import { cropPosition, type Point } from './crop'

/** On a picture: tap what its crops are to keep in sight; two sliders do the same from the keyboard. */
export function FocalField() {
  const say = useWords()
  const { id, savedDocumentData } = useDocumentInfo()
  const x = useField<number | null>({ path: 'focal.x' })
  const y = useField<number | null>({ path: 'focal.y' })
  const [aspect, setAspect] = useState(1)
  const chosen = typeof x.value === 'number' && typeof y.value === 'number'
  const point: Point = { x: x.value ?? 0.5, y: y.value ?? 0.5 }
  const choose = (next: Partial<Point> | null) => {
    x.setValue(next ? rounded(next.x ?? point.x) : null)
    y.setValue(next ? rounded(next.y ?? point.y) : null)
  }
  const tap = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    choose({ x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height })
  }
  if (!id) return <p className="xjt-quiet">{say(words.focalLater)}</p>
  const source = `/api/images/${id}/whole?of=${String(savedDocumentData?.sha256 ?? '').slice(0, 8)}`
  return (
    <fieldset className="xjt-focal">
      <legend>{say(words.focal)}</legend>
      <p className="xjt-quiet">{say(words.focalHint)}</p>
      <div className="xjt-focal__picture" onPointerDown={tap}>
        <img
          src={source}
          alt=""
          draggable={false}
          onLoad={({ currentTarget: image }) => setAspect(image.naturalWidth / image.naturalHeight)}
        />
        {chosen && (
          <span
            className="xjt-focal__point"
            style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }}
          />
        )}
      </div>
      <div className="xjt-focal__side">
        <Slider label={say(words.focalAcross)} value={point.x} onChange={(value) => choose({ x: value })} />
        <Slider label={say(words.focalDown)} value={point.y} onChange={(value) => choose({ y: value })} />
        {chosen ? (
          <>
            <div className="xjt-focal__crops">
              <Crop name={say(words.focalSquare)} shape={1} {...{ source, point, aspect }} />
              <Crop name={say(words.focalShare)} shape={1.25} {...{ source, point, aspect }} />
            </div>
            <button type="button" className="xjt-button" onClick={() => choose(null)}>
              {say(words.focalReset)}
            </button>
          </>
        ) : (
          <p className="xjt-quiet">{say(words.focalAuto)}</p>
        )}
      </div>
    </fieldset>
  )
}

/** To a thousandth of the side. */
const rounded = (value: number): number => Math.round(Math.max(0, Math.min(1, value)) * 1000) / 1000

type SliderProps = { label: string; value: number; onChange: (value: number) => void }

const Slider = ({ label, value, onChange }: SliderProps) => (
  <label className="xjt-focal__slider">
    <span>{label}</span>
    <input
      type="range"
      min={0}
      max={100}
      value={Math.round(value * 100)}
      aria-valuetext={`${Math.round(value * 100)}%`}
      onChange={(event) => onChange(Number(event.target.value) / 100)}
    />
  </label>
)

type CropProps = { name: string; shape: number; source: string; point: Point; aspect: number }

function Crop({ name, shape, source, point, aspect }: CropProps) {
  const { x, y } = cropPosition(point, aspect, shape)
  return (
    <figure>
      <img src={source} alt="" style={{ aspectRatio: shape, objectPosition: `${x}% ${y}%` }} />
      <figcaption>{name}</figcaption>
    </figure>
  )
}
