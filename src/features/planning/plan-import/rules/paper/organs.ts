import { isCapitals } from '../phrases/capitals.ts'

const ORGAN =
  /^(?:[UỦ][ỶY] BAN|UBND|HĐND|HỘI ĐỒNG|SỞ|PHÒNG|BAN|VĂN PHÒNG|CHI CỤC|CỤC|THANH TRA|TRUNG TÂM|CHỦ TỊCH|BỘ|ĐẢNG|TỈNH [UỦ][ỶY]|HUYỆN [UỦ][ỶY]|THÀNH [UỦ][ỶY]|ĐOÀN|TỔ|CÔNG AN|BẢO HIỂM|KHO BẠC|TRƯỜNG|BỆNH VIỆN|HỌC VIỆN|VIỆN|THUẾ)(?!\p{L})/iu

/** Whether words begin as the name of an organ does, in capitals: "ỦY BAN NHÂN DÂN …", "SỞ NỘI VỤ". */
export const isOrgan = (text: string): boolean => ORGAN.test(text) && isCapitals(text)

/** The same in small letters, on a line of its own: "Ủy ban nhân dân xã …". */
export const isOrganInSmall = (text: string): boolean =>
  /^\p{Lu}/u.test(text) && ORGAN.test(text) && text.length < 80 && !/[.;:,]/.test(text)
