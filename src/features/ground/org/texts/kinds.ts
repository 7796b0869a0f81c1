import type { SHEET_COLUMNS, UnitKind, UnitLevel } from '../rules.ts'

const vi = {
  kind: {
    peoplesCommittee: 'Ủy ban nhân dân của địa phương',
    specialisedAgency: 'Cơ quan chuyên môn',
    provincialDepartment: 'Sở, ban, ngành khác',
    managementBoard: 'Ban quản lý',
    verticalAgency: 'Cơ quan ngành dọc',
    publicServiceUnit: 'Đơn vị sự nghiệp công lập',
    districtPC: 'UBND cấp huyện',
    communePC: 'UBND cấp xã',
    partyBody: 'Cơ quan của Đảng',
    councilBody: 'Cơ quan của HĐND',
    massOrganisation: 'Mặt trận, đoàn thể',
    media: 'Cơ quan báo chí',
    upperAgency: 'Cơ quan cấp trên',
  } satisfies Record<UnitKind, string>,
  level: { central: 'Trung ương', province: 'Cấp tỉnh', district: 'Cấp huyện', commune: 'Cấp xã' } satisfies Record<
    UnitLevel,
    string
  >,
  column: {
    code: 'Mã đơn vị',
    name: 'Tên đơn vị',
    shortName: 'Tên gọi tắt',
    kind: 'Loại',
    level: 'Cấp',
    parent: 'Mã cấp trên',
    place: 'Địa danh',
    aliases: 'Tên gọi khác',
    from: 'Từ ngày',
    legalDocument: 'Văn bản thành lập, đổi tên',
  } satisfies Record<(typeof SHEET_COLUMNS)[number], string>,
}

const en: typeof vi = {
  kind: {
    peoplesCommittee: 'People’s Committee of the locality',
    specialisedAgency: 'Specialised agency',
    provincialDepartment: 'Other department or board',
    managementBoard: 'Management board',
    verticalAgency: 'Vertical agency',
    publicServiceUnit: 'Public service unit',
    districtPC: 'District People’s Committee',
    communePC: 'Commune People’s Committee',
    partyBody: 'Party body',
    councilBody: 'People’s Council body',
    massOrganisation: 'Front or mass organisation',
    media: 'Media',
    upperAgency: 'Upper agency',
  },
  level: { central: 'Central', province: 'Province', district: 'District', commune: 'Commune' },
  column: {
    code: 'Code',
    name: 'Name',
    shortName: 'Short name',
    kind: 'Kind',
    level: 'Level',
    parent: 'Code of parent',
    place: 'Place',
    aliases: 'Other names',
    from: 'From',
    legalDocument: 'Document that founds or renames it',
  },
}

export const kinds = { vi, en }
