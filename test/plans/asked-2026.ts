/** Invented, with one of each thing that is asked. */
export const asked2026 = `ỦY BAN NHÂN DÂN
TỈNH MẪU

Số:    /KH-UBND

Mẫu, ngày    tháng 3 năm 2026

KẾ HOẠCH
Kiểm tra công tác cải cách hành chính năm 2026

Căn cứ Kế hoạch số 300/KH-UBND ngày 20/12/2026 của UBND tỉnh về cải cách hành chính năm 2026;

Căn cứ Công văn số 797/UBND ngày 05/01/2026 của UBND tỉnh;

UBND tỉnh ban hành Kế hoạch kiểm tra công tác cải cách hành chính năm 2026, như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

a) Tạo chuyên môn mạnh mẽ trong cải cách hành chính, chống nhùng nhiễu.

b) Làm cơ sở xác định Chỉ số CCHC năm 2025 của các đơn vị.

2. Yêu cầu

a) Việc kiểm tra phục vụ xác định Chỉ số CCHC năm 2026 của tỉnh; các nội dung nêu trên phải khách quan.

II. NỘI DUNG KIỂM TRA

1. Công tác chỉ đạo, điều hành (theo Phụ lục I kèm theo).

2. Cài cách hành chính tại bộ phận Một cửa theo Đề cương kèm theo.

III. HÌNH THỨC KIỂM TRA

1. Kiểm tra định kỳ

- Thời gian: từ ngày 01/4/2026 đến ngày 31/6/2026;

- Đối tượng kiểm tra: 03 sở; các phường, xã.

IV. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ tham mưu UBND tỉnh thành lập Đoàn kiểm tra; gửi kết quả về cchc@mau.example.

Trên đây là Kế hoạch kiểm tra cải cách hành chính, chuyển đổi số năm 2026./. abc

Nơi nhận:

- Bộ Nội vụ;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Văn Mẫu
`
