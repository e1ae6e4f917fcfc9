# ruff: noqa: C408 (dict() reads better as a form that is filled in)
"""Stories and columns written for the near-duplicate figures; nothing here was published.

`STORIES` are texts that papers would reprint. `COLUMNS` are pieces of daily columns whose
sentences stay while figures, names and places change: look-alikes, each a story of its own.
"""

STORIES: dict[str, tuple[str, ...]] = {
    "cầu Rạch Miễu": (
        "Sáng 12/3, chủ đầu tư dự án cầu Bình Khánh Đông cho biết nhịp cuối cùng của cầu chính đã"
        " được hợp long, sớm hơn kế hoạch 18 ngày.",
        "Ông Trần Hữu Lộc, giám đốc ban quản lý dự án, nói ba mũi thi công đã làm xuyên Tết với"
        " hơn 420 kỹ sư và công nhân. Mặt cầu rộng 23 m, bốn làn xe, tĩnh không thông thuyền 37,5 m.",
        "Tổng mức đầu tư của dự án là 3.860 tỉ đồng, trong đó vốn ngân sách trung ương 2.900 tỉ"
        " đồng, phần còn lại do địa phương bố trí. Đường dẫn hai đầu cầu dài 6,4 km đang trải nhựa.",
        "Theo Sở Giao thông, khi thông xe vào tháng 9, thời gian từ thị trấn Cái Nhum sang trung"
        " tâm thành phố giảm từ 70 phút còn khoảng 25 phút, xe tải không còn phải chờ phà Vàm Nước.",
        "Bà Lê Thị Sương, chủ vựa trái cây ở xã Tân Phú Tây, kể mỗi mùa chôm chôm gia đình bà mất"
        " cả trăm triệu đồng vì hàng dập khi xe kẹt phà. “Có cầu, hai giờ sáng hái, năm giờ đã tới"
        " chợ đầu mối”, bà nói.",
        "Ban quản lý cho biết phần việc còn lại gồm hệ thống chiếu sáng, lan can và thử tải, dự kiến"
        " xong trước ngày 30/7. Nhà thầu cam kết bảo hành công trình 60 tháng.",
    ),
    "sạt lở Nậm Pung": (
        "Mưa lớn kéo dài từ đêm 4/8 khiến gần 2.000 m3 đất đá tràn xuống bản Nậm Pung, vùi lấp ba"
        " căn nhà và cắt đứt tỉnh lộ 158 tại km 21.",
        "Chủ tịch xã Lò Văn Inh cho hay lực lượng tại chỗ đã đưa 46 hộ với 213 người đến điểm trường"
        " tiểu học trước khi đất sạt, vì vậy không có thiệt hại về người.",
        "Đến trưa 5/8, mực nước suối Nậm Cang vẫn ở mức báo động hai. Điện lưới của bốn bản bị mất,"
        " sóng di động chập chờn, liên lạc chủ yếu qua bộ đàm của đồn biên phòng.",
        "Huyện đã điều năm máy xúc và 120 dân quân thông đường, ưu tiên mở lối cho xe chở gạo, mì"
        " gói và nước sạch. Dự kiến xe máy có thể qua lại từ chiều 6/8.",
        "Đài khí tượng thủy văn cảnh báo trong 48 giờ tới khu vực còn mưa 80 đến 150 mm, nguy cơ"
        " sạt lở ở sườn dốc rất cao. Các hộ sống gần taluy được yêu cầu không trở về nhà ban đêm.",
    ),
    "bệnh viện ghép phổi": (
        "Các bác sĩ Bệnh viện Phổi Trung ương Hải Đông vừa ghép thành công hai lá phổi cho một nữ"
        " bệnh nhân 41 tuổi mắc bệnh mô kẽ giai đoạn cuối.",
        "Ca mổ kéo dài 11 giờ, huy động 55 nhân viên y tế của năm khoa. Phổi được hiến từ một thanh"
        " niên chết não do tai nạn lao động, gia đình anh đồng ý hiến thêm tim, gan và hai thận.",
        "Phó giáo sư Đinh Quang Thái, người mổ chính, cho biết khó nhất là khâu nối phế quản, bởi"
        " đường thở của người bệnh nhỏ hơn của người hiến gần 4 mm. Ê kíp phải tạo hình lại miệng nối"
        " trước khi tái tưới máu.",
        "Sau 23 ngày, bệnh nhân tự thở, đi lại được trong phòng và ăn đường miệng. Chức năng hô hấp"
        " đạt 72% so với người khỏe cùng tuổi.",
        "Việt Nam mới có chưa đầy 20 ca ghép phổi, chi phí mỗi ca khoảng 2,4 tỉ đồng, bảo hiểm y tế"
        " chi trả một phần nhỏ. Bệnh viện cho biết người bệnh lần này được một quỹ từ thiện hỗ trợ.",
        "Hiện còn 37 người trong danh sách chờ ghép của bệnh viện. Ông Thái nói nguồn tạng từ người"
        " cho chết não vẫn là nút thắt lớn nhất.",
    ),
    "lừa đảo đất nền": (
        "Công an tỉnh Khánh Sơn ngày 21/10 khởi tố Võ Minh Trí, 38 tuổi, giám đốc Công ty Địa ốc Hoàng"
        " Gia Lộc, về tội lừa đảo chiếm đoạt tài sản.",
        "Theo điều tra, từ năm 2022 Trí tự vẽ bản đồ phân lô 14 ha đất rừng sản xuất ở xã Diên Thọ"
        " thành dự án “Lộc Gia Garden” gồm 486 nền, dù không được cấp phép.",
        "Bị can mở ba văn phòng bán hàng, thuê người đóng vai khách đặt cọc để tạo cảnh tranh mua."
        " Đã có 152 người nộp tổng cộng 118 tỉ đồng, người nhiều nhất mua bảy nền.",
        "Khi bị đòi tiền, Trí hẹn “đang chờ ra sổ” rồi chuyển tiền sang tài khoản người thân để mua"
        " hai căn hộ và một ôtô. Cơ quan điều tra đã kê biên các tài sản này.",
        "Công an đề nghị người từng mua đất của công ty liên hệ điều tra viên Phan Thanh Tú để làm"
        " việc. Vụ án đang được mở rộng với vai trò của hai công chứng viên.",
    ),
    "học phí": (
        "Hội đồng nhân dân thành phố Tân Cảng chiều 9/7 thông qua nghị quyết miễn toàn bộ học phí cho"
        " học sinh công lập từ năm học tới, với 94% đại biểu tán thành.",
        "Chính sách áp dụng cho khoảng 1,3 triệu trẻ từ mầm non đến lớp 12. Học sinh trường tư được hỗ"
        " trợ bằng mức học phí công lập cùng cấp.",
        "Sở Tài chính tính ngân sách phải chi thêm 1.240 tỉ đồng mỗi năm, lấy từ tiết kiệm chi thường"
        " xuyên và tăng thu. Nguồn này đã được đưa vào kế hoạch trung hạn.",
        "Một số đại biểu băn khoăn các khoản thu thỏa thuận có thể phình ra sau khi miễn học phí. Bà"
        " Hồ Mai Khanh đề nghị công khai danh mục thu và mức trần ngay đầu năm học.",
        "Giám đốc Sở Giáo dục Nguyễn Đức Hậu cam kết thanh tra đột xuất 10% số trường trong học kỳ một"
        " và xử lý người đứng đầu nếu để xảy ra lạm thu.",
    ),
    "cá voi": (
        "Ngư dân xã đảo Hòn Mây phát hiện xác một con cá voi lưng gù dài 11,8 m, nặng ước 14 tấn, trôi"
        " dạt vào bãi Giếng Tiên rạng sáng 17/5.",
        "Theo tục lệ, người dân lập bàn thờ, để tang “Ông” và cử 30 trai tráng kéo xác lên doi cát"
        " cao. Lễ an táng diễn ra lúc thủy triều xuống, cách mép nước khoảng 200 m.",
        "Cán bộ Viện Hải dương học đã lấy mẫu mô và đo các chỉ số trước khi chôn. Tiến sĩ Đoàn Thu"
        " Nga nhận định con vật chết do va chạm với chân vịt tàu hàng, dựa trên ba vết cắt song song"
        " ở lưng.",
        "Đây là con cá voi thứ tư dạt vào vùng biển này trong hai năm. Viện kiến nghị giảm tốc độ tàu"
        " trên luồng vào cảng Vĩnh Hòa còn 10 hải lý một giờ trong mùa cá voi di cư.",
        "Xã đảo dự kiến sau ba năm sẽ cải táng, đưa bộ xương về lăng Nam Hải để thờ và cho học sinh đến"
        " tìm hiểu.",
    ),
    "vải thiều": (
        "Lô vải thiều đầu mùa 12 tấn của hợp tác xã Thanh Lâm đã lên đường sang Nhật Bản tối 28/5 bằng"
        " đường hàng không, giá tại vườn 58.000 đồng một kg.",
        "Toàn tỉnh có 29.700 ha vải, sản lượng ước 165.000 tấn, giảm 8% do nắng nóng lúc ra hoa. Diện"
        " tích đạt chuẩn xuất khẩu tăng lên 17.500 ha.",
        "Ông Giáp Văn Quyền, giám đốc hợp tác xã, nói xã viên phải ghi nhật ký từng lần phun thuốc và"
        " dừng phun 21 ngày trước thu hoạch. Mỗi thùng có mã truy xuất đến tận gốc cây.",
        "Doanh nghiệp nhập khẩu Sakura Foods đặt mua thêm 60 tấn trong tháng 6. Ngoài Nhật, vải năm nay"
        " đi Úc, Mỹ và lần đầu vào Hàn Quốc.",
        "Sở Công Thương cho biết 40% sản lượng tiêu thụ trong nước qua siêu thị và sàn điện tử. Tỉnh"
        " bố trí 24 điểm cân chạy suốt đêm để tránh ùn ứ trên quốc lộ 31.",
    ),
    "robot": (
        "Nhóm sinh viên Đại học Bách khoa Phương Nam giành giải nhất cuộc thi robot cứu hộ châu Á ở"
        " Singapore hôm 3/11, vượt qua 41 đội.",
        "Robot mang tên Dế Mèn nặng 7,2 kg, sáu chân, leo được bậc cao 28 cm và chui qua khe rộng 35"
        " cm. Trong bài thi cuối, nó tìm thấy bốn trên năm hình nhân dưới đống đổ nát trong 9 phút.",
        "Trưởng nhóm Lý Gia Hân kể cả đội mất 14 tháng và tám lần làm lại khớp gối. Chi phí chỉ 46"
        " triệu đồng vì phần lớn chi tiết được in 3D từ nhựa tái chế.",
        "Ban giám khảo đánh giá cao thuật toán đi trên mặt phẳng nghiêng khi mất hai chân. Đội đứng thứ"
        " hai là Đại học Chulalongkorn của Thái Lan.",
        "Cảnh sát cứu nạn thành phố đã ngỏ ý thử nghiệm Dế Mèn trong diễn tập sập nhà tháng 12. Nhóm"
        " đang tìm nhà đầu tư để làm phiên bản chịu nước.",
    ),
}

#: A column's paragraphs with gaps, and the issues that fill them.
COLUMNS: dict[str, tuple[tuple[str, ...], tuple[dict[str, str], ...]]] = {
    "giá vàng": (
        (
            "Giá vàng hôm nay {day}: Mở cửa phiên sáng, Công ty vàng bạc Phú Quý Minh niêm yết vàng"
            " miếng ở mức {a} triệu đồng một lượng mua vào và {b} triệu đồng một lượng bán ra.",
            "Tại Tập đoàn Kim Tín, vàng nhẫn tròn trơn giao dịch quanh {c} triệu đồng một lượng, chênh"
            " lệch giữa hai chiều mua và bán là {d} triệu đồng một lượng.",
            "Trên thị trường thế giới, giá vàng giao ngay ở mức {e} USD một ounce, quy đổi theo tỉ giá"
            " ngân hàng tương đương {f} triệu đồng một lượng, chưa gồm thuế và phí gia công.",
            "Giới phân tích cho rằng nhà đầu tư nên thận trọng khi chênh lệch với giá thế giới còn cao."
            " Người mua nhỏ lẻ cần tránh vay mượn để lướt sóng trong những phiên biến động mạnh.",
        ),
        (
            dict(day="2/6", a="118,2", b="120,2", c="114,5", d="2,0", e="3.312", f="105,1"),
            dict(day="3/6", a="117,7", b="119,9", c="113,9", d="2,2", e="3.298", f="104,6"),
            dict(day="4/6", a="118,9", b="121,4", c="115,2", d="2,5", e="3.341", f="106,0"),
            dict(day="5/6", a="119,6", b="121,9", c="115,8", d="2,3", e="3.365", f="106,7"),
            dict(day="8/6", a="116,4", b="118,8", c="112,6", d="2,4", e="3.271", f="103,8"),
            dict(day="9/6", a="117,1", b="119,0", c="113,3", d="1,9", e="3.284", f="104,2"),
        ),
    ),
    "thời tiết": (
        (
            "Dự báo thời tiết {place} ngày {day}: {sky}, nhiệt độ thấp nhất {low} độ, cao nhất {high}"
            " độ, gió cấp {wind}.",
            "Độ ẩm trung bình {wet}%, chỉ số tia cực tím lúc trưa ở mức {uv}. Người dân ra đường từ 11"
            " giờ đến 15 giờ nên che chắn, uống đủ nước và hạn chế vận động mạnh ngoài trời.",
            "Trong ba ngày tiếp theo, nền nhiệt {trend}, mưa tập trung vào chiều và tối với lượng {rain}"
            " mm. Trong cơn dông đề phòng lốc, sét và gió giật mạnh.",
        ),
        (
            dict(
                place="Hà Nội",
                day="14/6",
                sky="nắng nóng gay gắt",
                low="28",
                high="38",
                wind="2 đến 3",
                wet="61",
                uv="10",
                trend="tăng thêm 1 đến 2 độ",
                rain="5 đến 15",
            ),
            dict(
                place="Hà Nội",
                day="15/6",
                sky="có mưa rào vài nơi",
                low="27",
                high="35",
                wind="3",
                wet="74",
                uv="8",
                trend="giảm nhẹ",
                rain="20 đến 40",
            ),
            dict(
                place="Đà Nẵng",
                day="14/6",
                sky="nắng nóng, chiều mát",
                low="26",
                high="36",
                wind="4",
                wet="66",
                uv="11",
                trend="ít thay đổi",
                rain="3 đến 8",
            ),
            dict(
                place="Cần Thơ",
                day="14/6",
                sky="nhiều mây, có mưa dông",
                low="25",
                high="32",
                wind="2",
                wet="83",
                uv="7",
                trend="dao động quanh 32 độ",
                rain="30 đến 55",
            ),
            dict(
                place="Hà Nội",
                day="22/6",
                sky="oi bức, ít gió",
                low="29",
                high="37",
                wind="1 đến 2",
                wet="70",
                uv="9",
                trend="còn cao đến hết tuần",
                rain="10 đến 25",
            ),
        ),
    ),
    "xổ số": (
        (
            "Kết quả xổ số miền {zone} ngày {day}: giải đặc biệt thuộc về vé mang dãy số {top}, giải"
            " nhất {first}, giải nhì {second}.",
            "Theo công ty xổ số kiến thiết, kỳ quay có tổng cộng 18 giải với 1.206 vé trúng. Giải phụ"
            " đặc biệt dành cho các vé chỉ sai một chữ số ở hàng bất kỳ so với giải đặc biệt.",
            "Giải ba gồm {third} và {fourth}. Người trúng thưởng cần xuất trình vé nguyên vẹn trong 30"
            " ngày kể từ ngày mở thưởng, quá thời hạn này vé không còn giá trị lĩnh thưởng.",
            "Công ty khuyến cáo người chơi giữ vé cẩn thận, không mua vé qua người lạ trên mạng và chỉ"
            " đổi thưởng tại đại lý chính thức để tránh bị lừa.",
        ),
        (
            dict(
                zone="Nam",
                day="1/7",
                top="482915",
                first="30517",
                second="77204",
                third="10935",
                fourth="65820",
            ),
            dict(
                zone="Nam",
                day="2/7",
                top="105738",
                first="92264",
                second="41870",
                third="36619",
                fourth="80453",
            ),
            dict(
                zone="Bắc",
                day="2/7",
                top="663201",
                first="18845",
                second="57392",
                third="24076",
                fourth="91138",
            ),
            dict(
                zone="Trung",
                day="3/7",
                top="279054",
                first="74611",
                second="03926",
                third="58847",
                fourth="12290",
            ),
            dict(
                zone="Nam",
                day="3/7",
                top="851467",
                first="26358",
                second="69015",
                third="47702",
                fourth="33981",
            ),
        ),
    ),
    "nhận định": (
        (
            "Nhận định {home} - {away}, {hour} ngày {day}: đội chủ nhà {home} bước vào trận này với mục"
            " tiêu giành trọn ba điểm trên sân {stadium}.",
            "Huấn luyện viên {coach} nhiều khả năng vẫn dùng sơ đồ quen thuộc, đặt niềm tin vào {star},"
            " người đã ghi {goals} bàn từ đầu mùa. Tuyến giữa là nơi quyết định thế trận.",
            "Bên kia chiến tuyến, {away} của huấn luyện viên {rival} có chuỗi {run} trận gần nhất với phong"
            " độ thất thường. {guest} trở lại sau chấn thương là tin vui hiếm hoi với đội khách.",
            "Trong {met} lần gặp nhau gần nhất, {home} thắng {won}. Dự đoán tỉ số: {score}, thế trận chặt"
            " chẽ và ít bàn thắng trong hiệp một.",
        ),
        (
            dict(
                home="Sông Hàn",
                away="Thép Xanh",
                hour="17h00",
                day="5/4",
                stadium="Hòa Thuận",
                coach="Lê Đức Tài",
                star="Rodrigo Alves",
                goals="11",
                rival="Vũ Hồng Sơn",
                run="6",
                guest="Trần Bảo Toàn",
                met="8",
                won="4",
                score="2-1",
            ),
            dict(
                home="Biên Phòng",
                away="Đất Mũi",
                hour="18h00",
                day="5/4",
                stadium="Thống Lĩnh",
                coach="Chu Văn Nghĩa",
                star="Phạm Khoa",
                goals="7",
                rival="Alain Dubois",
                run="5",
                guest="Lò Tiến Đạt",
                met="6",
                won="3",
                score="1-0",
            ),
            dict(
                home="Thép Xanh",
                away="Biên Phòng",
                hour="19h15",
                day="11/4",
                stadium="Thiên Phú",
                coach="Vũ Hồng Sơn",
                star="Đoàn Hải",
                goals="9",
                rival="Chu Văn Nghĩa",
                run="4",
                guest="Ngô Tấn Phát",
                met="10",
                won="5",
                score="1-1",
            ),
            dict(
                home="Đất Mũi",
                away="Sông Hàn",
                hour="17h30",
                day="12/4",
                stadium="Năm Căn",
                coach="Alain Dubois",
                star="Marko Petrović",
                goals="12",
                rival="Lê Đức Tài",
                run="7",
                guest="Hà Quang Minh",
                met="7",
                won="2",
                score="0-2",
            ),
        ),
    ),
    "giá xăng": (
        (
            "Từ 15 giờ ngày {day}, liên bộ Công Thương - Tài chính điều chỉnh giá bán lẻ xăng dầu: xăng"
            " E5 RON 92 là {a} đồng một lít, xăng RON 95 là {b} đồng một lít.",
            "Dầu diesel {way} còn {c} đồng một lít, dầu hỏa {d} đồng một lít, dầu mazut không cao hơn {e}"
            " đồng một kg. Kỳ này cơ quan điều hành không trích lập và không chi quỹ bình ổn.",
            "Theo liên bộ, thị trường xăng dầu thế giới giữa hai kỳ điều hành chịu tác động của nguồn cung"
            " từ các nước sản xuất lớn và nhu cầu đi lại theo mùa. Mức điều chỉnh nhằm bám sát giá thế"
            " giới và bảo đảm chênh lệch hợp lý giữa xăng sinh học và xăng khoáng.",
        ),
        (
            dict(day="7/8", a="19.350", b="19.842", way="giảm", c="18.210", d="18.076", e="15.632"),
            dict(
                day="14/8", a="19.108", b="19.577", way="giảm", c="17.930", d="17.811", e="15.420"
            ),
            dict(
                day="21/8", a="19.655", b="20.131", way="tăng", c="18.388", d="18.290", e="15.704"
            ),
            dict(
                day="28/8", a="20.012", b="20.468", way="tăng", c="18.745", d="18.513", e="15.981"
            ),
            dict(day="4/9", a="19.790", b="20.205", way="giảm", c="18.402", d="18.344", e="15.867"),
        ),
    ),
    "chứng khoán": (
        (
            "Chốt phiên {day}, VN-Index {way} {a} điểm, về mức {b} điểm. Thanh khoản trên sàn đạt {c} tỉ"
            " đồng với {d} triệu cổ phiếu sang tay.",
            "Toàn sàn có {e} mã tăng và {f} mã giảm. Nhóm {sector} ảnh hưởng nhiều nhất đến chỉ số, trong"
            " khi dòng tiền vẫn luân chuyển giữa các cổ phiếu vốn hóa vừa.",
            "Khối ngoại {side} ròng {g} tỉ đồng, tập trung ở {stock}. Các công ty chứng khoán khuyến nghị nhà"
            " đầu tư giữ tỉ trọng cân bằng, không mua đuổi trong nhịp hưng phấn và chờ tín hiệu rõ hơn từ"
            " thanh khoản.",
        ),
        (
            dict(
                day="10/9",
                way="tăng",
                a="7,25",
                b="1.284,60",
                c="18.420",
                d="712",
                e="243",
                f="118",
                sector="ngân hàng",
                side="bán",
                g="356",
                stock="VHX và MBT",
            ),
            dict(
                day="11/9",
                way="giảm",
                a="12,80",
                b="1.271,80",
                c="21.055",
                d="841",
                e="96",
                f="289",
                sector="bất động sản",
                side="bán",
                g="512",
                stock="NVG và DXP",
            ),
            dict(
                day="12/9",
                way="tăng",
                a="3,41",
                b="1.275,21",
                c="15.310",
                d="604",
                e="187",
                f="166",
                sector="thép",
                side="mua",
                g="94",
                stock="HPX",
            ),
            dict(
                day="15/9",
                way="giảm",
                a="1,97",
                b="1.273,24",
                c="14.876",
                d="577",
                e="159",
                f="194",
                sector="dầu khí",
                side="mua",
                g="41",
                stock="GSV và PVK",
            ),
        ),
    ),
}
