const vi = {
  sample: {
    label: 'Dữ liệu mẫu',
    region: 'Dữ liệu mẫu: vào vai, đổi ngày',
    change: 'Đổi vai, đổi ngày',
    play: 'Vào vai',
    playTitle: 'Vào vai một người',
    playLead: 'Đây là dữ liệu mẫu, không dùng mật khẩu. Chọn một người để xem hệ thống như người đó thấy.',
    find: 'Tìm tên, chức vụ, đơn vị (gõ không dấu cũng được)',
    nobody: 'Không có ai khớp với từ đang tìm. Hãy bớt chữ rồi tìm lại.',
    today: 'Hôm nay là',
    set: 'Đổi ngày',
    trueToday: 'Về ngày thật',
    end: 'Bắt đầu lại với dữ liệu trống',
    endTitle: 'Bắt đầu lại với dữ liệu trống',
    endLead: 'Sau khi bấm nút bên dưới:',
    endEffects: [
      'Toàn bộ dữ liệu mẫu được xóa: đơn vị, người, kế hoạch, cuộc kiểm tra, kiến nghị và mọi tệp.',
      'Những gì đã thử nhập trong dữ liệu mẫu cũng được xóa, không lấy lại được.',
      'Hệ thống trở về như mới cài: cửa sổ khởi động in liên kết một lần để tạo quản trị viên.',
    ],
    endSubmit: 'Xóa dữ liệu mẫu và bắt đầu lại',
    endCancel: 'Giữ dữ liệu mẫu',
    endDone: 'Dữ liệu mẫu đã xóa. Hãy xem liên kết một lần trong cửa sổ khởi động để tạo quản trị viên.',
    notSample: 'Hệ thống này đang chạy với dữ liệu thật, không có dữ liệu mẫu để xóa.',
  },
}

const en: typeof vi = {
  sample: {
    label: 'Sample data',
    region: 'Sample data: take a place, set the day',
    change: 'Change person or day',
    play: 'Take this place',
    playTitle: 'Take a person’s place',
    playLead: 'This is sample data; there are no passwords. Choose a person to see the system as that person sees it.',
    find: 'Find a name, post or unit (without accents is fine)',
    nobody: 'Nobody matches. Use fewer words.',
    today: 'Today is',
    set: 'Set the day',
    trueToday: 'Back to the true day',
    end: 'Start again with empty data',
    endTitle: 'Start again with empty data',
    endLead: 'When you press the button below:',
    endEffects: [
      'All sample data are deleted: units, people, the plan, inspections, recommendations and all files.',
      'What you entered while trying out is deleted too and cannot be brought back.',
      'The system returns to its first state: the starting window prints a one-time link for creating the administrator.',
    ],
    endSubmit: 'Delete the sample data and start again',
    endCancel: 'Keep the sample data',
    endDone:
      'The sample data have been deleted. See the one-time link in the starting window to create the administrator.',
    notSample: 'This system runs on real data; there are no sample data to delete.',
  },
}

/** The bar of the sample world and its end. */
export const sample = { vi, en }
