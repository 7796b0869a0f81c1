import type { Finding } from '../rules.ts'

const vi = {
  finding: {
    fine: '',
    migrationsMissing:
      'Cơ sở dữ liệu chưa có đủ cấu trúc của phiên bản đang chạy. Hãy khởi động lại Soát để áp dụng; nếu vẫn thiếu, xem nhật ký máy chủ.',
    filesChanged:
      'Có tệp đính kèm không còn đúng như khi gửi hoặc không còn trong kho; tệp sai khác không được đưa ra cho ai. Hãy kiểm tra đĩa, xem mã của tệp trong nhật ký máy chủ và lấy lại tệp từ bản sao lưu.',
    filesNotWritable:
      'Không ghi được vào kho tệp nên không nhận được tệp đính kèm. Hãy kiểm tra đĩa, quyền của thư mục SOAT_DATA và kho S3 nếu có dùng.',
    diskFull:
      'Đĩa gần đầy: sắp không nhận được tệp và không ghi được dữ liệu. Hãy mở rộng đĩa hoặc chuyển bản sao lưu cũ sang nơi khác ngay hôm nay.',
    diskLow: 'Đĩa còn trống dưới 15%. Hãy lên kế hoạch mở rộng.',
    scannerSilent:
      'Trình quét mã độc không trả lời, tệp mới chỉ được ghi “Chưa quét”. Hãy khởi động lại clamd và kiểm tra CLAMD_SOCKET.',
    scannerNone: 'Chưa có trình quét mã độc, mọi tệp được ghi “Chưa quét”. Hãy cài clamd và đặt CLAMD_SOCKET.',
    filesNotScanned: 'Một số tệp có trước trình quét; mỗi tệp được quét ở lần tải xuống tới.',
    backupNever:
      'Chưa có bản sao lưu nào bằng lệnh của Soát. Hãy sao lưu và cất bản sao ở nơi khác; nếu cơ quan sao lưu máy chủ cơ sở dữ liệu, hãy sao lưu cả SOAT_DATA.',
    backupUnfinished:
      'Lần sao lưu gần nhất chưa xong hoặc đã ngắt giữa chừng. Hãy chạy lại vào một thư mục mới và đọc thông báo của lệnh.',
    backupOld: 'Bản sao lưu gần nhất đã cũ hơn 8 ngày. Hãy sao lưu lại hoặc đặt lịch chạy hằng đêm.',
    backupKeyHere:
      'Tệp khóa giải mã bản sao lưu nằm trong thư mục dữ liệu: ai lấy được máy chủ này cũng mở được mọi bản sao lưu. Hãy chuyển tệp khóa sang nơi cất khác và xóa ở đây.',
    backupPlain:
      'Bản sao lưu gần nhất chưa được mã hóa cho đủ các khóa công khai đã đặt. Hãy chạy lệnh sao lưu với cùng BACKUP_RECIPIENTS như máy chủ.',
    rehearsalFailed:
      'Lần phục hồi thử gần nhất không khớp. Hãy chạy lại rehearse-restore và đọc thông báo; lập bản sao lưu mới và đừng xóa các bản cũ.',
    rehearsalOld: 'Hơn 35 ngày chưa phục hồi thử bản sao lưu nào. Hãy chạy: npm run -s soat -- rehearse-restore.',
    recordBroken:
      'Chuỗi nhật ký không còn liền mạch: có mục đã được sửa hoặc xóa ngoài hệ thống. Đừng sửa gì thêm. Hãy giữ nguyên máy chủ, báo người phụ trách an toàn thông tin và đối chiếu với điểm mốc giữ bên ngoài.',
    checkpointLate: 'Hơn 30 phút chưa có điểm mốc mới. Hãy xem phần “Việc chạy nền” và nhật ký máy chủ.',
    checkpointNone: 'Chưa có điểm mốc nào; điểm mốc đầu tiên được lập sau hoạt động đầu tiên.',
    notVerified: 'Chuỗi nhật ký sẽ được kiểm tra ngay sau khi khởi động và mỗi ngày một lần.',
    verifiedLate:
      'Hơn hai ngày chưa kiểm tra được chuỗi nhật ký. Hãy xem phần “Việc chạy nền” và nhật ký máy chủ, rồi khởi động lại Soát.',
    backgroundFailed:
      'Có việc chạy nền gặp lỗi từ khi khởi động. Hãy xem nhật ký máy chủ; việc được làm lại ở lượt sau.',
    manyRefused:
      'Nhiều lần đăng nhập không thành công trong ngày: có thể có người dò mật khẩu. Hãy xem nhật ký máy chủ, khóa tài khoản liên quan và yêu cầu xác thực hai bước.',
    onePerson:
      'Chưa có người thứ hai: một mình quản trị viên mở được mọi tài khoản, kể cả của lãnh đạo và văn thư. Hãy thêm một quản trị viên nữa, hoặc mời Chủ tịch, Phó Chủ tịch đăng nhập lần đầu.',
    clockApart:
      'Đồng hồ của máy chủ và của cơ sở dữ liệu lệch nhau. Hãy bật đồng bộ giờ (NTP) trên cả hai; mã xác thực và hạn có thể tính sai.',
  } satisfies Record<Finding, string>,
}

const en: typeof vi = {
  finding: {
    fine: '',
    migrationsMissing:
      'The database lacks structure that the running version needs. Restart Soát to apply it; if it is still missing, read the server’s log.',
    filesChanged:
      'Some attached files are no longer what was sent, or gone; what was changed is handed out to nobody. Check the disk, read the hash of the file in the server’s log and take the file from the backup.',
    filesNotWritable:
      'The store of files cannot be written, so no file can be attached. Check the disk, the rights on the folder SOAT_DATA, and the S3 store where one is set.',
    diskFull:
      'The disk is nearly full: soon no file and no row can be written. Enlarge it, or move old backups elsewhere, today.',
    diskLow: 'Less than 15% of the disk is free. Plan to enlarge it.',
    scannerSilent:
      'The malware scanner does not answer; new files are only noted “not scanned”. Restart clamd and check CLAMD_SOCKET.',
    scannerNone: 'There is no malware scanner; every file is noted “not scanned”. Install clamd and set CLAMD_SOCKET.',
    filesNotScanned: 'Some files came before the scanner; each is scanned when it is next downloaded.',
    backupNever:
      'There is no backup by Soát’s command yet. Make one and keep it elsewhere; where the office backs up the database server, back up SOAT_DATA too.',
    backupUnfinished:
      'The last backup was not finished, or was broken off. Run it again into a new folder and read what the command says.',
    backupOld: 'The newest backup is older than 8 days. Make another, or run it every night.',
    backupKeyHere:
      'A key that opens the backups lies in the data folder: whoever takes this server opens them all. Move the file elsewhere and delete it here.',
    backupPlain:
      'The newest backup is not encrypted for all public keys that are set. Run the command with the same BACKUP_RECIPIENTS as the server.',
    rehearsalFailed:
      'The last trial restore did not fit. Run rehearse-restore again and read what it says; make a new backup and keep the old ones.',
    rehearsalOld: 'No backup was restored on trial for more than 35 days. Run: npm run -s soat -- rehearse-restore.',
    recordBroken:
      'The chain of the record is broken: an entry was changed or deleted outside the system. Change nothing more; keep the server as it is, tell whoever is in charge of security, and compare with a checkpoint kept elsewhere.',
    checkpointLate:
      'There has been no new checkpoint for more than 30 minutes. Look at “Background work” and the server’s log.',
    checkpointNone: 'There is no checkpoint yet; the first follows the first act.',
    notVerified: 'The chain is checked right after the start and once a day.',
    verifiedLate:
      'The chain has not been checked for more than two days. Look at “Background work” and the server’s log, then restart Soát.',
    backgroundFailed:
      'Background work has failed since the start. Read the server’s log; the work is done again at its next turn.',
    manyRefused:
      'Many sign-ins were refused today: somebody may be guessing passwords. Read the server’s log, lock the account that is aimed at and require a second step.',
    onePerson:
      'There is no second person: one administrator alone opens every account, those of leaders and clerks among them. Add another administrator, or have the chair or a vice-chair sign in once.',
    clockApart:
      'The clocks of the server and of the database differ. Switch on time synchronisation (NTP) on both; codes and due times may be wrong.',
  },
}

export const findings = { vi, en }
