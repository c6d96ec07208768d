import type { Stories } from './story.ts';

/** Reports on the tasks of section II, each with its own deadline. */
export const datedStories: Stories = {
  'II.1': {
    second: {
      progress: 80,
      result: 'Đã hoàn thành dự thảo kế hoạch thực hiện quy hoạch chung, đang lấy ý kiến các Sở.',
      nextSteps: 'Ban hành kế hoạch trong tháng 6.',
    },
    third: {
      state: 'done',
      progress: 100,
      result:
        'Đã ban hành Kế hoạch thực hiện Quy hoạch chung thành phố Phú Quốc đến năm 2040; xử lý 14 công trình sai phép.',
      documents: [
        {
          symbol: 'KH-UBND',
          date: '2024-06-27',
          title: 'Kế hoạch thực hiện Quy hoạch chung thành phố Phú Quốc đến năm 2040',
        },
      ],
      completedOn: '2024-06-27',
    },
  },
  'II.2': {
    second: {
      progress: 25,
      result:
        'Đã rà soát kết quả thực hiện Kế hoạch 111/KH-UBND; lập đề cương Đề án phát triển bền vững kinh tế biển.',
    },
    third: {
      progress: 55,
      result:
        'Đã hoàn thành dự thảo lần 1 Đề án phát triển bền vững kinh tế biển, gửi lấy ý kiến 15 cơ quan, địa phương.',
      documents: [{ symbol: 'CV-STNMT', date: '2024-08-26', title: 'Công văn lấy ý kiến dự thảo Đề án' }],
      nextSteps: 'Tiếp thu ý kiến, trình UBND tỉnh trong tháng 11/2024.',
    },
  },
  'II.3': {
    second: {
      progress: 20,
      result: 'Đã rà soát danh mục đầu tư công trung hạn, đề xuất bổ sung 02 dự án cấp nước.',
      documents: [
        { symbol: 'TTr-UBND', date: '2024-06-12', title: 'Tờ trình chủ trương đầu tư hồ chứa nước Cửa Cạn' },
      ],
    },
    third: {
      progress: 45,
      result:
        'Đã trình chủ trương đầu tư hồ Cửa Cạn; khảo sát 03 vị trí đặt trung tâm xử lý rác; mời gọi đầu tư nhà máy nước Dương Đông giai đoạn 3.',
      documents: [
        { symbol: 'TB-UBND', date: '2024-08-15', title: 'Thông báo mời gọi đầu tư nhà máy nước sạch' },
      ],
      difficulties: 'Vị trí đặt trung tâm xử lý rác phía bắc đảo chưa được người dân đồng thuận.',
      proposals: 'Đề nghị UBND tỉnh sớm cho ý kiến về vị trí trung tâm xử lý rác.',
    },
  },
  'II.4': {
    second: {
      progress: 15,
      result:
        'Đã tổng hợp nhu cầu đầu tư nhà máy điện rác, điện sinh khối; đang đề xuất cơ chế khuyến khích.',
    },
    third: 'same',
  },
  'II.6': {
    second: {
      progress: 70,
      result:
        'Đã góp ý dự thảo Luật Quy hoạch đô thị và nông thôn, đề xuất phân cấp thẩm định dự án nhóm A cho địa phương.',
    },
    third: {
      state: 'advised-waiting',
      progress: 90,
      result:
        'Đã tham mưu UBND tỉnh văn bản gửi Bộ Xây dựng đề nghị phân cấp thẩm định; Bộ đang tổng hợp vào dự thảo Luật.',
      documents: [
        { symbol: 'UBND-KT', date: '2024-06-25', title: 'Văn bản đề nghị phân cấp thẩm định dự án' },
      ],
      basis: 'Chờ Bộ Xây dựng hoàn thiện dự án Luật Quy hoạch đô thị và nông thôn.',
    },
  },
  'II.7': {
    second: {
      state: 'done',
      progress: 100,
      result:
        'Đã tham mưu UBND tỉnh gửi Bộ Công an đề xuất phân cấp thẩm duyệt thiết kế, nghiệm thu về phòng cháy, chữa cháy.',
      completedOn: '2024-06-11',
    },
    third: {
      state: 'done',
      progress: 100,
      result:
        'Đã hoàn thành ngày 11/6/2024; tiếp tục theo dõi việc tiếp thu của Bộ Công an trong dự thảo Luật và Nghị định.',
      completedOn: '2024-06-11',
    },
  },
  'II.8': {
    second: {
      state: 'done',
      progress: 100,
      result:
        'Đã tham mưu UBND tỉnh gửi Bộ Xây dựng đề xuất làm rõ loại hình khu đô thị có công năng phục vụ hỗn hợp.',
      documents: [
        {
          symbol: 'UBND-KT',
          date: '2024-05-29',
          title: 'Văn bản đề xuất làm rõ khái niệm khu đô thị hỗn hợp',
        },
      ],
      completedOn: '2024-05-29',
    },
    third: {
      state: 'done',
      progress: 100,
      result:
        'Đã hoàn thành ngày 29/5/2024. Nội dung đề xuất được tiếp thu tại Nghị định quy định về bồi thường, hỗ trợ, tái định cư.',
      documents: [
        {
          symbol: 'UBND-KT',
          date: '2024-05-29',
          title: 'Văn bản đề xuất làm rõ khái niệm khu đô thị hỗn hợp',
        },
      ],
      completedOn: '2024-05-29',
    },
  },
  'II.9': {
    second: {
      progress: 60,
      result: 'Đang tổng hợp vướng mắc của 23 dự án chuyển tiếp trong Khu kinh tế.',
      difficulties: 'Một số nhà đầu tư chậm cung cấp hồ sơ.',
    },
    third: {
      state: 'done',
      progress: 100,
      result:
        'Đã tham mưu UBND tỉnh gửi Bộ Tài nguyên và Môi trường đề xuất quy định chuyển tiếp Điều 126 Luật Đất đai năm 2024.',
      documents: [
        {
          symbol: 'UBND-KT',
          date: '2024-07-09',
          title: 'Văn bản đề xuất quy định chuyển tiếp Điều 126 Luật Đất đai',
        },
      ],
      completedOn: '2024-07-09',
      lateReason: 'Chờ nhà đầu tư của 05 dự án bổ sung hồ sơ pháp lý.',
    },
  },
  'II.10': {
    second: {
      progress: 30,
      result: 'Đã có văn bản lấy ý kiến các Sở về hướng tuyến; đang tổng hợp để tham mưu UBND tỉnh.',
      difficulties: 'Chưa thống nhất hướng tuyến đoạn Bãi Thơm – Gành Dầu.',
      nextSteps: 'Tổng hợp ý kiến, dự thảo văn bản gửi Bộ.',
    },
    third: {
      progress: 70,
      result:
        'Sở đã lấy ý kiến 05 Sở và UBND TP Phú Quốc; ngày 06/9/2024 UBND tỉnh có văn bản gửi Bộ Kế hoạch và Đầu tư, Bộ Tài chính về phương án vốn đường ven biển.',
      documents: [
        {
          symbol: 'UBND-TH',
          date: '2024-09-06',
          title: 'Văn bản gửi Bộ KH&ĐT, Bộ Tài chính về phương án vốn',
        },
      ],
      difficulties: 'Đoạn qua rừng đặc dụng phải chuyển mục đích sử dụng rừng, cần thêm thời gian làm hồ sơ.',
      nextSteps: 'Hoàn thiện báo cáo, trình UBND tỉnh trước 30/9/2024.',
    },
  },
  'II.11': {
    second: {
      progress: 10,
      result:
        'Đang theo dõi tiến độ xây dựng nguyên tắc, tiêu chí phân bổ vốn giai đoạn 2026-2030 của Trung ương.',
    },
    third: {
      progress: 30,
      result:
        'Đã gửi Bộ Kế hoạch và Đầu tư đề xuất bổ sung tiêu chí ưu tiên cho địa bàn trọng điểm, trong đó có Phú Quốc.',
      documents: [{ symbol: 'UBND-TH', date: '2024-08-12', title: 'Văn bản đề xuất tiêu chí phân bổ vốn' }],
    },
  },
  'II.12': {
    second: {
      progress: 20,
      result: 'Đang đưa nội dung hợp đồng chuyên môn vào dự thảo Đề án thí điểm chính quyền đô thị.',
    },
    third: {
      progress: 40,
      result:
        'Đã hoàn thành mục về hợp đồng chuyên môn trong dự thảo Đề án, gửi Sở Tài chính cho ý kiến về nguồn kinh phí.',
    },
  },
  'II.13': {
    second: {
      progress: 25,
      result: 'Đã thành lập tổ soạn thảo, thông qua đề cương Đề án chính quyền đô thị.',
    },
    third: {
      progress: 50,
      result: 'Đã hoàn thành dự thảo lần 2 Đề án, tổ chức 02 hội thảo lấy ý kiến.',
      nextSteps: 'Trình UBND tỉnh trong tháng 11/2024.',
    },
  },
  'II.15': {
    second: { progress: 20, result: 'Đã rà soát Đề án thành lập huyện đảo Thổ Châu lập trước đây.' },
    third: {
      progress: 50,
      result: 'Đã hoàn thành dự thảo hồ sơ thành lập huyện đảo Thổ Châu, đang lấy ý kiến cử tri.',
      difficulties: 'Thời gian lấy ý kiến cử tri phụ thuộc tàu ra đảo.',
    },
  },
  'II.16': {
    second: {
      progress: 40,
      result: 'Đã phối hợp lập điều chỉnh quy hoạch Cảng hàng không quốc tế Phú Quốc.',
    },
    third: {
      progress: 60,
      result:
        'Đã hoàn thành hồ sơ điều chỉnh quy hoạch cảng hàng không; đang làm việc với Tổng Công ty Cảng hàng không về nhà ga T2.',
      lateReason: 'Phương án vốn nhà ga T2 chưa được cơ quan chủ quản thống nhất.',
      proposals: 'Đề nghị UBND tỉnh kiến nghị Bộ Giao thông vận tải sớm thống nhất phương án đầu tư.',
    },
  },
  'II.17': {
    second: { progress: 50, result: 'Đã kiểm kê, lập hồ sơ tài sản kết cấu hạ tầng cảng biển An Thới.' },
    third: {
      progress: 70,
      result:
        'Đã trình UBND tỉnh hồ sơ đề nghị chuyển giao; Bộ Giao thông vận tải yêu cầu bổ sung giá trị còn lại của tài sản.',
      documents: [
        { symbol: 'TTr-SGTVT', date: '2024-07-22', title: 'Tờ trình hồ sơ chuyển giao cảng An Thới' },
      ],
      lateReason: 'Phải thẩm định lại giá trị tài sản theo yêu cầu của Bộ.',
    },
  },
  'II.18': {
    second: { progress: 35, result: 'Đã làm việc với các hãng hàng không về tăng chuyến dịp hè.' },
    third: {
      progress: 60,
      result:
        'Đã tham mưu UBND tỉnh làm việc với Bộ Giao thông vận tải; mở lại 03 đường bay quốc tế, 01 tuyến tàu cao tốc.',
    },
  },
  'II.19': {
    second: {
      state: 'advised-waiting',
      progress: 80,
      result:
        'Đã tham mưu UBND tỉnh gửi Bộ Kế hoạch và Đầu tư đề xuất nội dung về khu phi thuế quan trong khu kinh tế.',
      documents: [{ symbol: 'UBND-TH', date: '2024-06-11', title: 'Văn bản đề xuất về khu phi thuế quan' }],
      basis: 'Chờ Bộ Kế hoạch và Đầu tư trình Chính phủ.',
    },
    third: {
      state: 'advised-waiting',
      progress: 90,
      result:
        'Đã giải trình bổ sung theo yêu cầu của Bộ Kế hoạch và Đầu tư; Bộ đang hoàn thiện dự thảo Nghị định.',
      documents: [
        { symbol: 'UBND-TH', date: '2024-08-08', title: 'Văn bản giải trình về khu phi thuế quan' },
      ],
      basis: 'Chờ Bộ Kế hoạch và Đầu tư trình Chính phủ.',
    },
  },
  'II.20': {
    second: { progress: 10, result: 'Đang theo dõi tiến độ tổng kết thí điểm của Bộ Tài chính.' },
    third: {
      progress: 20,
      result:
        'Đã cung cấp số liệu hoạt động kinh doanh casino 05 năm thí điểm theo yêu cầu của Bộ Tài chính.',
      documents: [{ symbol: 'STC-NS', date: '2024-09-16', title: 'Công văn cung cấp số liệu' }],
    },
  },
  'II.21': {
    second: {
      state: 'done',
      progress: 100,
      result:
        'Đã tham mưu UBND tỉnh gửi Bộ Kế hoạch và Đầu tư báo cáo điều chỉnh, bổ sung cơ chế, chính sách đặc thù vùng đồng bằng sông Cửu Long.',
      completedOn: '2024-06-12',
      lateReason: 'Chờ ý kiến của 03 Sở.',
    },
    third: {
      state: 'done',
      progress: 100,
      result: 'Đã hoàn thành ngày 12/6/2024; Bộ đã tiếp nhận, tổng hợp chung.',
      completedOn: '2024-06-12',
      lateReason: 'Chờ ý kiến của 03 Sở.',
    },
  },
  'II.22': {
    second: {
      progress: 35,
      result: 'Đã lựa chọn đơn vị tư vấn, hoàn thành đề cương Đề án phát triển tổng thể thành phố Phú Quốc.',
    },
    third: {
      progress: 75,
      result:
        'Đã hoàn thành dự thảo Đề án, báo cáo UBND tỉnh lần 1; đang tiếp thu ý kiến Ban Thường vụ Tỉnh ủy.',
      documents: [
        { symbol: 'TTr-SKHĐT', date: '2024-09-04', title: 'Tờ trình dự thảo Đề án phát triển tổng thể' },
      ],
      difficulties: 'Số liệu dự báo dân số, du lịch của các nguồn chưa thống nhất.',
      proposals: 'Đề nghị gia hạn hoàn thành Đề án đến tháng 11/2024.',
      lateReason: 'Phải bổ sung nội dung theo kết luận của Ban Thường vụ Tỉnh ủy.',
      nextSteps: 'Trình UBND tỉnh dự thảo lần 2 trong tháng 10/2024.',
    },
  },
};
