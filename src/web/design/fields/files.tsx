import { useRef, useState } from 'react'
import { useTexts } from '../../texts.ts'
import { Button } from '../Button.tsx'
import { designTexts } from '../texts.ts'
import { Frame, type Props, useField } from './frame.tsx'

/** Files to send: chosen, dropped or, on a telephone, taken with its camera. `accept` as in HTML (".docx,.pdf"). */
export function FileField({
  accept,
  multiple,
  camera,
  ...props
}: Props<readonly File[]> & { accept?: string; multiple?: boolean; camera?: boolean }) {
  const t = useTexts(designTexts)
  const { frame, control } = useField(props)
  const input = useRef<HTMLInputElement>(null)
  const lens = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const chosen = Array.from(files ?? [])
    if (chosen.length > 0 && !props.disabled)
      props.onChange(multiple ? [...props.value, ...chosen] : chosen.slice(0, 1))
  }
  return (
    <Frame {...frame}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition for the mouse; the button does the same */}
      <div
        className={`drop${over ? ' over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files)
        }}
      >
        <span className="not-phone">{t.fileDrop}</span>
        <Button small disabled={props.disabled ?? false} onClick={() => input.current?.click()}>
          {t.filePick}
        </Button>
        <input
          ref={input}
          className="hidden-visually"
          type="file"
          tabIndex={-1}
          accept={accept}
          multiple={multiple}
          {...control}
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
        {camera && (
          <span className="only-touch">
            <Button small disabled={props.disabled ?? false} onClick={() => lens.current?.click()}>
              {t.filePhoto}
            </Button>
            <input
              ref={lens}
              className="hidden-visually"
              type="file"
              tabIndex={-1}
              aria-label={t.filePhoto}
              accept="image/*"
              capture="environment"
              onChange={(event) => {
                take(event.target.files)
                event.target.value = ''
              }}
            />
          </span>
        )}
      </div>
      {props.value.map((file) => (
        <div key={`${file.name}${file.size}`} className="row file">
          <span>
            {file.name} <span className="muted small">{showSize(file.size)}</span>
          </span>
          <Button
            small
            tone="quiet"
            label={t.fileRemove(file.name)}
            disabled={props.disabled ?? false}
            onClick={() => props.onChange(props.value.filter((one) => one !== file))}
          >
            ✕
          </Button>
        </div>
      ))}
    </Frame>
  )
}

/** "3,2 MB": sizes as people write them. */
function showSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('vi')} KB`
  return `${(bytes / 1024 / 1024).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`
}
