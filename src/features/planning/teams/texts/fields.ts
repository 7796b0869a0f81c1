import type { Both } from '#kernel/words.ts'

/** Fields of reform that members of a Team are assigned and findings are about. */
export const fieldTexts: Both<Readonly<Record<string, string>>> = {
  vi: {
    direction: 'Chỉ đạo, điều hành',
    institution: 'Cải cách thể chế',
    procedures: 'Cải cách thủ tục hành chính',
    apparatus: 'Cải cách tổ chức bộ máy',
    civilService: 'Cải cách chế độ công vụ',
    finance: 'Cải cách tài chính công',
    digital: 'Xây dựng chính quyền số, chuyển đổi số',
  },
  en: {
    direction: 'Direction',
    institution: 'Institutional reform',
    procedures: 'Administrative procedures',
    apparatus: 'Apparatus',
    civilService: 'Civil service',
    finance: 'Public finance',
    digital: 'Digital government',
  },
}
