import { type Day, longDay, showDay } from '#kernel/day.ts'

/** The running plan of the invented province as its office would have written it; days count from the day of loading. */
export function samplePlanText(days: {
  readonly issued: Day
  readonly basis: Day
  readonly from: Day
  readonly to: Day
}): string {
  const year = days.issued.slice(0, 4)
  return `ỦY BAN NHÂN DÂN
TỈNH MẪU

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 57/KH-UBND

Mẫu, ${longDay(days.issued)}

KẾ HOẠCH
Kiểm tra công tác cải cách hành chính, chuyển đổi số năm ${year}

Căn cứ Kế hoạch số 12/KH-UBND ngày ${showDay(days.basis)} của UBND tỉnh về cải cách hành chính năm ${year}.

UBND tỉnh ban hành Kế hoạch kiểm tra công tác cải cách hành chính (CCHC), chuyển đổi số năm ${year} như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

a) Đánh giá đúng kết quả thực hiện nhiệm vụ CCHC, chuyển đổi số của từng cơ quan, địa phương sau khi sắp xếp tổ chức bộ máy.

b) Phát hiện cách làm hay để nhân rộng; chỉ ra hạn chế, nguyên nhân và trách nhiệm để khắc phục.

2. Yêu cầu

a) Kiểm tra khách quan, đúng thẩm quyền, không gây trở ngại đến hoạt động của đơn vị và việc phục vụ người dân.

b) Các kiến nghị của Đoàn kiểm tra phải được đơn vị thực hiện và có báo cáo kết quả khắc phục. Trong trường hợp cần thiết, Đoàn kiểm tra thực hiện tái kiểm tra, phúc tra.

II. NỘI DUNG KIỂM TRA

1. Công tác chỉ đạo, điều hành CCHC.

2. Cải cách thể chế; theo dõi thi hành pháp luật.

3. Cải cách thủ tục hành chính, tiếp nhận và trả kết quả tại bộ phận một cửa.

4. Tổ chức bộ máy, chế độ công vụ sau sắp xếp.

5. Cải cách tài chính công.

6. Xây dựng chính quyền số, chuyển đổi số.

III. HÌNH THỨC KIỂM TRA

1. Kiểm tra định kỳ

a) Thời gian kiểm tra: từ ngày ${showDay(days.from)} đến ngày ${showDay(days.to)}.

b) Đối tượng kiểm tra: Sở Tài chính, Sở Y tế, Sở Xây dựng, Sở Văn hóa, Thể thao và Du lịch; 12 UBND phường, xã; 01 cơ quan ngành dọc.

c) Cơ quan chủ trì: Thanh tra tỉnh.

d) Cơ quan phối hợp: Sở Nội vụ, Văn phòng UBND tỉnh, Sở Tư pháp, Sở Tài chính, Sở Khoa học và Công nghệ.

2. Kiểm tra công vụ

a) Nội dung: chấp hành nội quy, quy chế làm việc; kỷ luật, kỷ cương hành chính, đạo đức công vụ, văn hóa công sở.

b) Đối tượng kiểm tra: các sở, ban, ngành; UBND các phường, xã; cán bộ, công chức, viên chức, người hợp đồng lao động tại các cơ quan, đơn vị.

c) Thời gian kiểm tra: trong năm; thời gian, đơn vị được kiểm tra do Trưởng đoàn quyết định.

3. Kiểm tra đột xuất

a) Nội dung: chấp hành kỷ luật, kỷ cương; tiếp nhận và giải quyết thủ tục hành chính.

b) Cơ quan chủ trì: Sở Nội vụ.

3. Kiểm tra chuyên đề

a) Nội dung: tiếp nhận, giải quyết thủ tục hành chính trong lĩnh vực y tế.

b) Đối tượng kiểm tra: các cơ quan, đơn vị thuộc Sở Y tế; giao Sở Y tế đề xuất đơn vị kiểm tra.

c) Căn cứ tình hình thực tế, giao Đoàn kiểm tra tổ chức kiểm tra thêm các chuyên đề khác.

4. Kiểm tra hoạt động xây dựng, áp dụng, duy trì và cải tiến Hệ thống quản lý chất lượng theo TCVN ISO 9001:2015

a) Thời gian kiểm tra: lồng ghép trong các đợt kiểm tra định kỳ.

b) Đối tượng kiểm tra: các cơ quan hành chính của tỉnh.

c) Cơ quan chủ trì: Sở Khoa học và Công nghệ.

IV. TỔ CHỨC THỰC HIỆN

1. Giao Sở Nội vụ tham mưu Chủ tịch UBND tỉnh thành lập Đoàn kiểm tra; xây dựng kế hoạch kiểm tra chi tiết; thông báo lịch kiểm tra; tổng hợp kết quả báo cáo UBND tỉnh trước ngày ${showDay(days.to)}.

2. Cơ quan, đơn vị được kiểm tra chuẩn bị báo cáo theo đề cương kèm theo Kế hoạch này, gửi về Sở Nội vụ trước 05 ngày khi Đoàn kiểm tra làm việc, chịu trách nhiệm về tính chính xác, trung thực của báo cáo.

3. Thông báo kết luận của các cuộc kiểm tra được gửi đơn vị để thực hiện. Trường hợp đơn vị chưa thống nhất với kiến nghị cần nêu rõ lý do để Đoàn kiểm tra báo cáo UBND tỉnh có ý kiến chỉ đạo; đã thống nhất mà không tổ chức thực hiện thì Sở Nội vụ kiến nghị UBND tỉnh xử lý.

V. KINH PHÍ

Kinh phí kiểm tra được bố trí trong dự toán CCHC năm ${year} của Sở Nội vụ.

Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, địa phương phản ánh về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh./.

Nơi nhận:

- Bộ Nội vụ (để b/c);
- Thường trực Tỉnh ủy, HĐND tỉnh;
- Chủ tịch, các PCT UBND tỉnh;
- Các sở, ban, ngành tỉnh;
- UBND các phường, xã;
- Lưu: VT, NC.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lê Ngọc Lan

ĐỀ CƯƠNG

Báo cáo phục vụ Đoàn kiểm tra cải cách hành chính, chuyển đổi số năm ${year}

(Kèm theo Kế hoạch số 57/KH-UBND ${longDay(days.issued)} của Ủy ban nhân dân tỉnh)

I. KẾT QUẢ THỰC HIỆN

1. Công tác chỉ đạo, điều hành

Số lượng văn bản chỉ đạo, điều hành CCHC đã ban hành và việc tổ chức thực hiện.

Sáng kiến trong CCHC, chuyển đổi số.

Tỷ lệ nhiệm vụ trong kế hoạch CCHC năm ${year} đã hoàn thành.

2. Cải cách thủ tục hành chính

Số lượng hồ sơ trễ hạn và việc xin lỗi bằng văn bản đối với từng hồ sơ.

Tỷ lệ hồ sơ tiếp nhận trực tuyến trên tổng số hồ sơ tiếp nhận.

Chấp hành quy định về niêm yết, công khai thủ tục hành chính.

3. Tổ chức bộ máy, chế độ công vụ

a) Đối với các cơ quan chuyên môn: Kết quả rà soát chức năng, nhiệm vụ sau sắp xếp.

b) Đối với UBND phường, xã: Tỷ lệ cán bộ, công chức đạt chuẩn theo vị trí việc làm.

4. Chuyển đổi số

Tỷ lệ văn bản điện tử được ký số trên tổng số văn bản phát hành.

Kết quả hoạt động của Tổ công nghệ số cộng đồng (cơ quan chuyên môn không báo cáo nội dung này).

II. ĐÁNH GIÁ CHUNG

Ưu điểm, kết quả nổi bật.

Khó khăn, vướng mắc, tồn tại, hạn chế và nguyên nhân.

Biện pháp khắc phục.

III. KIẾN NGHỊ, ĐỀ XUẤT (nếu có).
`
}
