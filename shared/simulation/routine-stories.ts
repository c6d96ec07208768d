import type { Stories } from './story.ts';

/** Reports on the tasks of section I, which run all the time. */
export const routineStories: Stories = {
  'I.1': {
    second: {
      result:
        'Đã ban hành kế hoạch của thành phố triển khai Kế hoạch 158/KH-UBND, phân công từng phòng, ban, xã, phường.',
      documents: [
        {
          symbol: 'KH-UBND',
          date: '2024-05-31',
          title: 'Kế hoạch của UBND thành phố triển khai Kế hoạch 158/KH-UBND',
        },
      ],
      nextSteps: 'Kiểm điểm tiến độ hằng tháng tại phiên họp UBND thành phố.',
    },
    third: {
      result:
        'Đã tổ chức 03 cuộc họp kiểm điểm tiến độ, giao xử lý dứt điểm 12 nội dung chậm; 09/12 nội dung đã hoàn thành.',
      documents: [
        { symbol: 'TB-UBND', date: '2024-08-20', title: 'Thông báo kết luận họp kiểm điểm tiến độ tháng 8' },
      ],
      nextSteps: 'Đôn đốc 03 nội dung còn lại về đất đai tại các xã phía bắc đảo.',
    },
  },
  'I.2': {
    second: {
      result:
        'Đã rà soát các khu chức năng theo Quy hoạch chung thành phố Phú Quốc đến năm 2040, thống nhất danh mục quy hoạch phân khu cần lập.',
      documents: [{ symbol: 'BC-SXD', date: '2024-06-10', title: 'Báo cáo rà soát quy hoạch phân khu' }],
    },
    third: {
      result:
        'Đã thẩm định nhiệm vụ 03 đồ án quy hoạch phân khu; hướng dẫn chỉ tiêu cây xanh, không gian mở cho các khu đô thị mới.',
      documents: [{ symbol: 'HD-SXD', date: '2024-08-15', title: 'Hướng dẫn chỉ tiêu cây xanh đô thị' }],
      difficulties: 'Bản đồ nền địa hình của hai phân khu phía bắc chưa cập nhật.',
    },
  },
  'I.3': {
    second: {
      result:
        'Đã cùng các đơn vị ra quân làm sạch bãi biển 05 đợt, 1.200 lượt người tham gia; kiểm tra 46 cơ sở lưu trú.',
      documents: [
        { symbol: 'BC-SDL', date: '2024-06-12', title: 'Báo cáo công tác bảo vệ môi trường du lịch' },
      ],
    },
    third: {
      result:
        'Đã ban hành bộ quy tắc ứng xử văn minh du lịch; kiểm tra 62 cơ sở, xử lý 04 trường hợp vi phạm về môi trường.',
      documents: [
        {
          symbol: 'QĐ-SDL',
          date: '2024-08-28',
          title: 'Quyết định ban hành Bộ quy tắc ứng xử văn minh du lịch',
        },
      ],
      proposals: 'Đề nghị bố trí kinh phí tuyên truyền bằng ba thứ tiếng tại cảng biển, sân bay.',
    },
  },
  'I.4': {
    second: {
      result: 'Đã xử lý 38 trường hợp lấn chiếm đất rừng, đất công; thu gom bình quân 180 tấn rác mỗi ngày.',
      documents: [{ symbol: 'BC-UBND', date: '2024-06-12', title: 'Báo cáo xử lý vi phạm đất đai 6 tháng' }],
      difficulties: 'Công suất xử lý rác chưa theo kịp lượng rác mùa du lịch.',
    },
    third: {
      result: 'Đã xử lý dứt điểm 21/38 trường hợp lấn chiếm; đưa vào vận hành thêm 02 điểm trung chuyển rác.',
      documents: [{ symbol: 'BC-UBND', date: '2024-09-11', title: 'Báo cáo xử lý vi phạm đất đai quý III' }],
      difficulties: '17 trường hợp còn lại đang khiếu nại, phải chờ kết quả giải quyết.',
    },
  },
  'I.5': {
    second: {
      result:
        'Đã lồng ghép nhiệm vụ vào kế hoạch phát triển kinh tế - xã hội 6 tháng cuối năm; vốn đầu tư công giao cho Phú Quốc đạt 42 % kế hoạch giải ngân.',
      documents: [
        { symbol: 'BC-SKHĐT', date: '2024-06-11', title: 'Báo cáo tình hình giải ngân vốn đầu tư công' },
      ],
    },
    third: {
      result:
        'Giải ngân vốn đầu tư công trên địa bàn Phú Quốc đạt 58 % kế hoạch; đã tổ chức 02 hội nghị gặp gỡ nhà đầu tư.',
      documents: [
        { symbol: 'BC-SKHĐT', date: '2024-09-10', title: 'Báo cáo giải ngân vốn đầu tư công quý III' },
      ],
      difficulties: 'Ba dự án giao thông chậm do vướng giải phóng mặt bằng.',
      proposals: 'Đề nghị UBND tỉnh điều chuyển vốn từ dự án chậm sang dự án có khối lượng.',
    },
  },
  'I.6': {
    second: {
      result: 'Đã mở 14 lớp đào tạo nghề cho 420 lao động ngành du lịch, nhà hàng, khách sạn.',
      documents: [
        { symbol: 'BC-SLĐTBXH', date: '2024-06-17', title: 'Báo cáo đào tạo nghề 6 tháng đầu năm' },
      ],
    },
    third: {
      result: 'Đã đào tạo thêm 380 lao động; ký kết với 06 doanh nghiệp về đào tạo theo cơ chế đặt hàng.',
      documents: [{ symbol: 'BC-SLĐTBXH', date: '2024-09-18', title: 'Báo cáo đào tạo nghề quý III' }],
      difficulties: 'Thiếu giáo viên ngoại ngữ chuyên ngành tại Phú Quốc.',
    },
  },
  'I.7': {
    second: {
      result: 'Đã xây dựng kế hoạch chi tiết phát triển y tế Phú Quốc; khảo sát 09 trạm y tế xã, phường.',
      documents: [
        { symbol: 'KH-SYT', date: '2024-06-07', title: 'Kế hoạch phát triển y tế thành phố Phú Quốc' },
      ],
      nextSteps: 'Trình bổ sung trang thiết bị cấp cứu cho xã đảo Thổ Châu.',
    },
    third: {
      result:
        'Đã bổ sung 02 xe cứu thương và trang thiết bị cấp cứu cho Thổ Châu, Hòn Thơm; tập huấn vận chuyển cấp cứu đường biển cho 36 nhân viên y tế.',
      documents: [
        {
          symbol: 'BC-SYT',
          date: '2024-09-12',
          title: 'Báo cáo kết quả thực hiện kế hoạch phát triển y tế Phú Quốc',
        },
      ],
      difficulties: 'Chưa tuyển đủ bác sĩ chuyên khoa hồi sức cấp cứu.',
      proposals: 'Đề nghị có chính sách thu hút bác sĩ ra đảo công tác từ 3 năm trở lên.',
    },
  },
  'I.8': {
    second: {
      result:
        'Đã rà soát, đề xuất cắt giảm thời gian giải quyết 27 thủ tục hành chính về đầu tư, đất đai, xây dựng.',
      documents: [
        { symbol: 'TTr-SNV', date: '2024-06-13', title: 'Tờ trình danh mục thủ tục cắt giảm thời gian' },
      ],
    },
    third: {
      result:
        'Đã công bố 27 thủ tục cắt giảm; tỷ lệ hồ sơ đúng hạn tại bộ phận một cửa thành phố đạt 96,4 %.',
      documents: [
        { symbol: 'QĐ-UBND', date: '2024-08-05', title: 'Quyết định công bố danh mục thủ tục hành chính' },
      ],
    },
  },
  'I.10.a': {
    second: {
      result: 'Đang tổng hợp ý kiến các Sở về cơ chế, chính sách đặc thù đề xuất cho Phú Quốc.',
      nextSteps: 'Trình UBND tỉnh dự thảo báo cáo đề xuất.',
    },
    third: {
      result:
        'Đã trình UBND tỉnh báo cáo đề xuất 05 nhóm cơ chế, chính sách đặc thù phát triển thành phố Phú Quốc.',
      documents: [
        { symbol: 'BC-SKHĐT', date: '2024-08-22', title: 'Báo cáo đề xuất cơ chế, chính sách đặc thù' },
      ],
    },
  },
  'I.10.b': {
    second: {
      result: 'Đã đưa 11 dự án hạ tầng chiến lược vào danh mục đề xuất đầu tư công trung hạn 2026-2030.',
    },
    third: {
      result:
        'Đã có văn bản kiến nghị Trung ương hỗ trợ 04 dự án cảng biển, cấp điện, cấp nước; bổ sung 03 dự án vào danh mục kêu gọi đầu tư.',
      documents: [
        { symbol: 'UBND-TH', date: '2024-08-30', title: 'Văn bản kiến nghị hỗ trợ đầu tư hạ tầng Phú Quốc' },
      ],
    },
  },
  'I.10.c': {
    second: { result: 'Đã tham mưu rà soát 34 nội dung phân cấp, ủy quyền cho UBND thành phố Phú Quốc.' },
    third: {
      result:
        'Đã trình UBND tỉnh dự thảo quyết định ủy quyền 12 nội dung; tổ chức kiểm tra công vụ tại 03 đơn vị.',
      difficulties: 'Một số nội dung phải chờ ý kiến của Bộ quản lý ngành.',
    },
  },
  'I.10.d': {
    second: {
      result: 'Đã triển khai 02 cuộc thanh tra về quản lý đất đai, trật tự xây dựng theo chương trình năm.',
      documents: [{ symbol: 'QĐ-TT', date: '2024-05-28', title: 'Quyết định thanh tra quản lý đất đai' }],
    },
    third: {
      result:
        'Đã kết luận 01 cuộc thanh tra, kiến nghị thu hồi 3,2 tỷ đồng; đang hoàn thiện kết luận cuộc thứ hai.',
      documents: [{ symbol: 'KL-TT', date: '2024-09-05', title: 'Kết luận thanh tra quản lý đất đai' }],
    },
  },
  'I.10.e': {
    second: {
      result:
        'Đã hỗ trợ 05 doanh nghiệp đổi mới công nghệ chế biến nước mắm, hồ tiêu; tổ chức 01 cuộc thi khởi nghiệp.',
    },
    third: {
      result:
        'Đã hỗ trợ đăng ký bảo hộ 07 nhãn hiệu; hình thành 02 chuỗi liên kết sản xuất hồ tiêu, nước mắm có truy xuất nguồn gốc.',
      documents: [
        { symbol: 'BC-SKHCN', date: '2024-09-11', title: 'Báo cáo hỗ trợ doanh nghiệp đổi mới sáng tạo' },
      ],
    },
  },
  'I.10.g': {
    second: { result: 'Đã tu bổ 02 di tích cấp tỉnh; tổ chức tuần lễ văn hóa biển đảo.' },
    third: {
      result:
        'Đã số hóa tư liệu Di tích quốc gia đặc biệt Nhà tù Phú Quốc; xây dựng 03 sản phẩm du lịch gắn với lịch sử, văn hóa.',
      documents: [
        { symbol: 'BC-SVHTT', date: '2024-09-10', title: 'Báo cáo phát huy giá trị di tích gắn với du lịch' },
      ],
    },
  },
  'I.10.h': {
    second: {
      result:
        'Đã tham mưu UBND tỉnh làm việc với 04 Bộ, ngành Trung ương; tiếp nhận, xử lý 18 kiến nghị của nhà đầu tư.',
    },
    third: 'same',
  },
};
