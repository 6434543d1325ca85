/** Programs of the machine that previews are better with; nothing else needs them. */
import type { Tools } from '../../../media/preview/tools'
import { well, type Finding } from './Finding'

/** Without them an installation is as sound as any: they are told, not missed. */
export const checkTools = ({ ffmpeg, ffprobe, office, prlimit }: Tools): Finding[] => [
  ffmpeg && ffprobe
    ? well(`找到 ffmpeg：${ffmpeg}`, 'ffmpeg is there: recordings get their length, videos a picture')
    : well(
        '没有 ffmpeg（可不装）：读不出音视频的时长和封面；装好后重启即自动补上',
        'no ffmpeg (optional): recordings have no length or picture; install it and restart, and they get them',
      ),
  office
    ? well(`找到 LibreOffice：${office}`, 'LibreOffice is there: Office files get a preview')
    : well(
        '没有 LibreOffice（可不装）：Office 文件没有预览；装好后重启即自动补上',
        'no LibreOffice (optional): Office files have no preview; install it and restart, and they get one',
      ),
  ...((ffmpeg || office) && !prlimit ? [withoutLimit] : []),
]

const withoutLimit = well(
  '没有 prlimit（可不装，属 util-linux）：做预览的程序只有时限，没有内存上限',
  'no prlimit (optional, of util-linux): the programs that make previews have a limit of time and none of memory',
)
