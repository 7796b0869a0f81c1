/** Invented: a Sở's plan as a text file that keeps the two columns of the page, with "Phần I" on lines of their own. */
export const twoColumns = `UBND TỈNH LÂM THƯỢNG          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ                     Độc lập - Tự do - Hạnh phúc
Số: ……/KH-SNV                 Lâm Thượng, ngày … tháng … năm 2021

KẾ HOẠCH KIỂM TRA CÔNG TÁC CẢI CÁCH HÀNH CHÍNH NĂM 2021

Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính; Quyết định số 11/2020/QĐ-UBND ngày 05/5/2020 của UBND tỉnh quy định chức năng của Sở Nội vụ;
Sở Nội vụ ban hành Kế hoạch kiểm tra như sau:

Phần I
MỤC ĐÍCH, YÊU CẦU
1/ Mục đích: Đánh giá đúng thực trạng tại các đơn vị.
2/ Yêu cầu:
- Khách quan, minh bạch;
- Không gây phiền hà.
Phần II
NỘI DUNG KIỂM TRA
1/ Công tác chỉ đạo điều hành
1.1/ Ban hành kế hoạch.
1.2/ Tuyên truyền.
2/ Cải cách thể chế
Phần III
ĐỐI TƯỢNG, THỜI GIAN VÀ HÌNH THỨC KIỂM TRA
1/ Đối tượng kiểm tra:
- Cấp tỉnh (05 đơn vị): Sở Tài nguyên và Môi trường, Sở Giáo dục và Đào tạo, Sở Y tế, Ban Dân tộc, Thanh tra tỉnh;
- Cấp huyện (03 đơn vị): UBND huyện Đông Khê, UBND huyện Nam Trà, UBND thành phố Lâm Thượng;
- Cấp xã: mỗi huyện chọn 02 xã.
2/ Thời gian: Bắt đầu từ ngày 15/4/2021, kết thúc trước ngày 30/10/2021.
3/ Hình thức: Kiểm tra trực tiếp tại đơn vị kết hợp kiểm tra qua báo cáo.
Phần IV
TỔ CHỨC THỰC HIỆN
1/ Phòng Cải cách hành chính: tham mưu thành lập Đoàn; báo cáo kết quả trước ngày 15/11/2021.
2/ Các đơn vị được kiểm tra gửi báo cáo về Sở Nội vụ trước ngày kiểm tra ít nhất 03 ngày làm việc.
Yêu cầu các phòng, đơn vị nghiêm túc thực hiện./.

Nơi nhận:                               GIÁM ĐỐC
- UBND tỉnh (b/c);
- Lưu: VT, CCHC.                        Nguyễn Văn Bình
`

/** Invented: a commune's plan in articles, with a schedule in a Markdown table. */
export const articles = `ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
-------
Số 15/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phúc
---------------
Tân Lập, ngày 3 tháng 11 năm 2025
KẾ HOẠCH
Tự kiểm tra công tác cải cách hành chính và kiểm tra công vụ năm 2026
-----
Thực hiện Kế hoạch số 01/KH-UBND ngày 02/10/2025 của UBND tỉnh và Công văn số 123/SNV-CCHC ngày 10/10/2025 của Sở Nội vụ, UBND xã xây dựng kế hoạch như sau:
Điều 1. Mục đích
1. Phát hiện tồn tại, hạn chế.
2. Chấn chỉnh kỷ luật, kỷ cương.
Điều 2. Yêu cầu
Bảo đảm khách quan.
Điều 3. Nội dung kiểm tra
1. Việc giải quyết thủ tục hành chính.
a) Tiếp nhận;
b) Trả kết quả.
2. Việc chấp hành giờ làm việc.
Điều 4. Đối tượng kiểm tra
Phòng Kinh tế, Phòng Văn hóa - Xã hội, Văn phòng HĐND và UBND, Trung tâm Phục vụ hành chính công; 12 thôn.
Điều 5. Hình thức và thời gian
1. Kiểm tra định kỳ: 02 đợt
- Đợt 1: từ 01/4 đến 30/6/2026;
- Đợt 2: tháng 9, 10/2026.
2. Kiểm tra đột xuất: khi cần thiết.
Điều 6. Kinh phí thực hiện
Do ngân sách xã bảo đảm.
Điều 7. Tổ chức thực hiện
1. Văn phòng HĐND và UBND chủ trì, tham mưu; hoàn thành báo cáo trong tháng 11/2026.
2. Các phòng có trách nhiệm phối hợp.
Điều 8. Văn hóa đọc
Mỗi phòng có một tủ sách.
Trên đây là Kế hoạch tự kiểm tra của UBND xã./.
Nơi nhận:
- Như trên;
- Lưu VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
(Đã ký)
Phạm Thị Lan

PHỤ LỤC
LỊCH KIỂM TRA
(Kèm theo Kế hoạch số 15/KH-UBND ngày 3/11/2025)
| STT | Đơn vị | Thời gian |
|---|---|---|
| 1 | Thôn Đoài | 15/5/2026 |
| 2 | Thôn Đông | tháng 6/2026 |
`
