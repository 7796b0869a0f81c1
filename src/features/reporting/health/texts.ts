import type { Finding } from './rules.ts'

const vi = {
  title: 'Sức khỏe hệ thống',
  asOf: (moment: string) => `Giờ máy chủ ${moment}`,
  refresh: 'Xem lại',
  well: 'Ổn định',
  toDo: (count: number) => `${count} việc cần làm ngay`,
  toLookAfter: (count: number) => `${count} việc nên xem`,
  allWell: 'Mọi phần đều ổn định, hôm nay không có việc gì phải làm.',
  tasks: 'Việc của quản trị viên',
  tone: { done: 'Ổn định', attention: 'Nên xem', alarm: 'Làm ngay', muted: 'Chờ' },
  justBegun: 'Hệ thống mới được khởi tạo. Hãy nhập danh mục đơn vị trước, rồi thêm người dùng.',
  links: { units: 'Đơn vị', people: 'Người dùng', record: 'Nhật ký', checkpoints: 'Điểm mốc' },
  noContent: 'Trang này chỉ có số đếm và thời điểm; quản trị viên không đọc nội dung kiểm tra.',

  system: 'Máy chủ và dữ liệu',
  version: 'Soát',
  startedAt: 'Khởi động lúc',
  database: 'Cơ sở dữ liệu',
  databaseVersion: (version: string) => `PostgreSQL ${version}, đang trả lời`,
  migrations: 'Cấu trúc dữ liệu',
  migrationsDone: (done: number, all: number) => `${done}/${all} bước đã áp dụng`,
  databaseSize: 'Dung lượng',
  upTo: (size: string) => `không quá ${size}`,
  clocks: 'Đồng hồ',
  clocksAgree: 'máy chủ và cơ sở dữ liệu khớp nhau',
  clocksApart: (seconds: number) => `máy chủ và cơ sở dữ liệu lệch ${seconds} giây`,

  files: 'Tệp đính kèm',
  store: 'Kho tệp',
  writable: 'ghi được',
  notWritable: 'không ghi được',
  kept: 'Đang giữ',
  keptFiles: (count: string, size: string) => `${count} tệp, ${size}`,
  disk: 'Đĩa còn trống',
  diskOf: (free: string, all: string, percent: number) => `${free} trong ${all} (${percent}\u00a0%)`,
  unknown: 'hệ điều hành không cho biết',
  scanner: 'Quét mã độc',
  scannerState: { none: 'chưa có trình quét', answers: 'trình quét đang trả lời', silent: 'trình quét không trả lời' },
  notScanned: 'Chưa quét',
  filesCount: (count: string) => `${count} tệp`,

  backup: 'Sao lưu',
  backupFinished: 'Bản gần nhất',
  backupBegan: 'Bắt đầu lúc',
  backupWhole: 'Kết quả',
  whole: (rows: string, files: string) => `trọn vẹn: ${rows} dòng, ${files} tệp`,
  backupOpen: (moment: string) => `${moment}, chưa xong hoặc đã bị ngắt`,
  never: 'chưa có bản nào bằng lệnh của Soát trên máy chủ này',
  backupHow: 'Lệnh sao lưu, chạy ở thư mục cài đặt:',
  backupCommand: 'npm run -s soat -- backup THƯ_MỤC',

  record: 'Nhật ký và điểm mốc',
  checkpoint: 'Điểm mốc gần nhất',
  checkpointAt: (sequence: string, moment: string) => `số ${sequence}, ${moment}`,
  noCheckpoint: 'chưa có',
  verified: 'Kiểm tra chuỗi',
  intact: (moment: string) => `liền mạch, ${moment}`,
  broken: (moment: string) => `bị đứt, phát hiện ${moment}`,
  notVerified: 'chưa kiểm tra từ khi khởi động',
  recordHint:
    'Điểm mốc được lập mười phút một lần, chuỗi được kiểm tra mỗi ngày. Chỉ điểm mốc giữ ở nơi khác mới chứng minh được nhật ký không bị viết lại.',

  signIn: 'Tài khoản và đăng nhập',
  accounts: 'Tài khoản hoạt động',
  sessions: 'Phiên đang mở',
  refused: 'Đăng nhập bị từ chối',
  refusedIn24: (count: string) => `${count} lần trong 24 giờ qua`,
  refusedSince: (count: string, moment: string) => `${count} lần từ khi khởi động, ${moment}`,

  background: 'Việc chạy nền',
  noFailure: 'Không có lỗi nào từ khi khởi động.',
  work: { checkpoint: 'Lập điểm mốc', verification: 'Kiểm tra chuỗi nhật ký' },
  failed: (count: string, moment: string) => `lỗi ${count} lần, lần cuối ${moment}`,

  finding: {
    fine: '',
    migrationsMissing:
      'Cơ sở dữ liệu chưa có đủ cấu trúc của phiên bản đang chạy. Hãy khởi động lại Soát để áp dụng; nếu vẫn thiếu, xem nhật ký máy chủ.',
    filesNotWritable:
      'Không ghi được vào kho tệp nên không nhận được tệp đính kèm. Hãy kiểm tra đĩa, quyền của thư mục SOAT_DATA và kho S3 nếu có dùng.',
    diskFull:
      'Đĩa gần đầy: sắp không nhận được tệp và không ghi được dữ liệu. Hãy mở rộng đĩa hoặc chuyển bản sao lưu cũ sang nơi khác ngay hôm nay.',
    diskLow: 'Đĩa còn trống dưới 15 %. Hãy lên kế hoạch mở rộng.',
    scannerSilent:
      'Trình quét mã độc không trả lời, tệp mới chỉ được ghi «Chưa quét». Hãy khởi động lại clamd và kiểm tra CLAMD_SOCKET.',
    scannerNone: 'Chưa có trình quét mã độc, mọi tệp được ghi «Chưa quét». Hãy cài clamd và đặt CLAMD_SOCKET.',
    filesNotScanned: 'Một số tệp có trước trình quét; mỗi tệp được quét ở lần tải xuống tới.',
    backupNever:
      'Chưa có bản sao lưu nào bằng lệnh của Soát. Hãy sao lưu và cất bản sao ở nơi khác; nếu cơ quan sao lưu máy chủ cơ sở dữ liệu, hãy sao lưu cả SOAT_DATA.',
    backupUnfinished:
      'Lần sao lưu gần nhất chưa xong hoặc đã bị ngắt. Hãy chạy lại vào một thư mục mới và đọc thông báo của lệnh.',
    backupOld: 'Bản sao lưu gần nhất đã cũ hơn 8 ngày. Hãy sao lưu lại hoặc đặt lịch chạy hằng đêm.',
    recordBroken:
      'Chuỗi nhật ký bị đứt: có mục đã bị sửa hoặc xóa ngoài hệ thống. Đừng sửa gì thêm; hãy giữ nguyên máy chủ, báo người phụ trách an toàn thông tin và đối chiếu với điểm mốc giữ bên ngoài.',
    checkpointLate: 'Hơn 30 phút chưa có điểm mốc mới. Hãy xem phần «Việc chạy nền» và nhật ký máy chủ.',
    checkpointNone: 'Chưa có điểm mốc nào; điểm mốc đầu tiên được lập sau hoạt động đầu tiên.',
    notVerified: 'Chuỗi nhật ký sẽ được kiểm tra ngay sau khi khởi động và mỗi ngày một lần.',
    verifiedLate:
      'Hơn hai ngày chưa kiểm tra được chuỗi nhật ký. Hãy xem phần «Việc chạy nền» và nhật ký máy chủ, rồi khởi động lại Soát.',
    backgroundFailed:
      'Có việc chạy nền bị lỗi từ khi khởi động. Hãy xem nhật ký máy chủ; việc được làm lại ở lượt sau.',
    manyRefused:
      'Nhiều lần đăng nhập bị từ chối trong ngày: có thể có người dò mật khẩu. Hãy xem nhật ký máy chủ, khóa tài khoản bị nhắm tới và yêu cầu bước xác thực thứ hai.',
    clockApart:
      'Đồng hồ của máy chủ và của cơ sở dữ liệu lệch nhau. Hãy bật đồng bộ giờ (NTP) trên cả hai; mã xác thực và hạn có thể bị tính sai.',
  } satisfies Record<Finding, string>,
}

const en: typeof vi = {
  title: 'System health',
  asOf: (moment) => `Server time ${moment}`,
  refresh: 'Look again',
  well: 'Well',
  toDo: (count) => `${count} to do now`,
  toLookAfter: (count) => `${count} to look after`,
  allWell: 'Every part is well; there is nothing to do today.',
  tasks: 'For the administrator',
  tone: { done: 'Well', attention: 'Look after', alarm: 'Do now', muted: 'Waiting' },
  justBegun: 'The system has just been set up. Enter the units first, then add the people.',
  links: { units: 'Units', people: 'People', record: 'Record', checkpoints: 'Checkpoints' },
  noContent: 'This page holds counts and moments only; an administrator reads no content of inspections.',

  system: 'Server and data',
  version: 'Soát',
  startedAt: 'Started',
  database: 'Database',
  databaseVersion: (version) => `PostgreSQL ${version}, answering`,
  migrations: 'Structure of data',
  migrationsDone: (done, all) => `${done}/${all} steps applied`,
  databaseSize: 'Size',
  upTo: (size) => `at most ${size}`,
  clocks: 'Clocks',
  clocksAgree: 'server and database agree',
  clocksApart: (seconds) => `server and database are ${several(String(seconds), 'second')} apart`,

  files: 'Attached files',
  store: 'Store',
  writable: 'can be written',
  notWritable: 'cannot be written',
  kept: 'Kept',
  keptFiles: (count, size) => `${several(count, 'file')}, ${size}`,
  disk: 'Free disk',
  diskOf: (free, all, percent) => `${free} of ${all} (${percent}\u00a0%)`,
  unknown: 'the system does not say',
  scanner: 'Malware scan',
  scannerState: { none: 'no scanner yet', answers: 'the scanner answers', silent: 'the scanner does not answer' },
  notScanned: 'Not scanned',
  filesCount: (count) => several(count, 'file'),

  backup: 'Backup',
  backupFinished: 'Newest',
  backupBegan: 'Begun',
  backupWhole: 'Result',
  whole: (rows, files) => `whole: ${several(rows, 'row')}, ${several(files, 'file')}`,
  backupOpen: (moment) => `${moment}, not finished, or broken off`,
  never: 'none by Soát’s own command on this server yet',
  backupHow: 'The command, in the folder of the installation:',
  backupCommand: 'npm run -s soat -- backup FOLDER',

  record: 'Record and checkpoints',
  checkpoint: 'Newest checkpoint',
  checkpointAt: (sequence, moment) => `number ${sequence}, ${moment}`,
  noCheckpoint: 'none yet',
  verified: 'Chain',
  intact: (moment) => `unbroken, ${moment}`,
  broken: (moment) => `broken, found ${moment}`,
  notVerified: 'not gone through since the start',
  recordHint:
    'A checkpoint is written every ten minutes, the chain is gone through every day. Only a checkpoint kept elsewhere proves that the record was not rewritten.',

  signIn: 'Accounts and sign-in',
  accounts: 'Active accounts',
  sessions: 'Open sessions',
  refused: 'Sign-ins refused',
  refusedIn24: (count) => `${count} in the last 24 hours`,
  refusedSince: (count, moment) => `${count} since the start, ${moment}`,

  background: 'Background work',
  noFailure: 'No failure since the start.',
  work: { checkpoint: 'Writing checkpoints', verification: 'Going through the record' },
  failed: (count, moment) => `failed ${several(count, 'time')}, last ${moment}`,

  finding: {
    fine: '',
    migrationsMissing:
      'The database lacks structure that the running version needs. Restart Soát to apply it; if it is still missing, read the server’s log.',
    filesNotWritable:
      'The store of files cannot be written, so no file can be attached. Check the disk, the rights on the folder SOAT_DATA, and the S3 store where one is set.',
    diskFull:
      'The disk is nearly full: soon no file and no row can be written. Enlarge it, or move old backups elsewhere, today.',
    diskLow: 'Less than 15 % of the disk is free. Plan to enlarge it.',
    scannerSilent:
      'The malware scanner does not answer; new files are only noted “not scanned”. Restart clamd and check CLAMD_SOCKET.',
    scannerNone: 'There is no malware scanner; every file is noted “not scanned”. Install clamd and set CLAMD_SOCKET.',
    filesNotScanned: 'Some files came before the scanner; each is scanned when it is next downloaded.',
    backupNever:
      'There is no backup by Soát’s command yet. Make one and keep it elsewhere; where the office backs up the database server, back up SOAT_DATA too.',
    backupUnfinished:
      'The last backup was not finished, or was broken off. Run it again into a new folder and read what the command says.',
    backupOld: 'The newest backup is older than 8 days. Make another, or run it every night.',
    recordBroken:
      'The chain of the record is broken: an entry was changed or deleted outside the system. Change nothing more; keep the server as it is, tell whoever is in charge of security, and compare with a checkpoint kept elsewhere.',
    checkpointLate:
      'There has been no new checkpoint for more than 30 minutes. Look at “Background work” and the server’s log.',
    checkpointNone: 'There is no checkpoint yet; the first follows the first act.',
    notVerified: 'The chain is gone through right after the start and once a day.',
    verifiedLate:
      'The chain has not been gone through for more than two days. Look at “Background work” and the server’s log, then restart Soát.',
    backgroundFailed:
      'Background work has failed since the start. Read the server’s log; the work is done again at its next turn.',
    manyRefused:
      'Many sign-ins were refused today: somebody may be guessing passwords. Read the server’s log, lock the account that is aimed at and require a second step.',
    clockApart:
      'The clocks of the server and of the database differ. Switch on time synchronisation (NTP) on both; codes and due times may be wrong.',
  },
}

/** "1 file", "2 files". */
function several(count: string, noun: string): string {
  return `${count} ${noun}${count === '1' ? '' : 's'}`
}

export const texts = { vi, en }
