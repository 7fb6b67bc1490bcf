/** @file Invented people: first and last names of many cultures, paired within each. */

/** First names, then last names, of one culture. */
const CULTURES: readonly (readonly [first: string, last: string])[] = [
  [
    'Alice Amelia Bethany Callum Charlotte Daniel Edward Eleanor Freya George Harriet Imogen Jack Lewis Molly Oliver Poppy Rhys Rosie Toby',
    'Ashdown Birchall Bramwell Coldwell Draycott Eastham Fairclough Garside Hathersage Ingleby Kershaw Lockyer Marwood Netherton Ormesher Pickersgill Rudge Shawcross Thackray Wadsley',
  ],
  [
    'Aaliyah Brandon Brianna Caleb Darnell Destiny Ethan Hailey Isaiah Jasmine Kayla Logan Mackenzie Malik Naomi Riley Savannah Tyrone Wyatt Zachary',
    'Applewhite Beckford Calloway Dunaway Eubanks Fontenot Gaddis Hargrove Isbell Killebrew Lassiter McAdoo Nettles Overstreet Pettigrew Rainwater Stallworth Tidwell Vickery Wooldridge',
  ],
  [
    'Aoife Brendan Ciara Cormac Deirdre Eoin Fiona Grainne Iain Kirsty Lachlan Maeve Niamh Oisin Padraig Roisin Seamus Siobhan Una Ewan',
    'Breslin Cafferkey Dunleavy Feeney Gilsenan Heneghan Kinsella Lafferty MacCrimmon McAvinney Mulhern Nolan OGrady Quilligan Rafferty Scullion Tierney Devaney Gillies Lamont',
  ],
  [
    'Anke Bernd Claudia Dieter Elke Franziska Gerd Heike Ingo Jana Katrin Lars Maren Niklas Petra Ralf Sabine Torsten Ulrike Wiebke',
    'Achterberg Brinkhaus Dettmer Eilers Fassbinder Grotjahn Harksen Ickler Janssen Kattwinkel Lohse Mecklenburg Niehoff Oelker Pohlmann Quandel Reimers Stockhausen Tietjen Wachsmuth',
  ],
  [
    'Adele Baptiste Camille Didier Elodie Fabrice Gaelle Hugues Isabelle Jerome Laure Mathieu Noemie Oceane Pascal Remi Solene Thierry Valerie Yannick',
    'Aubertin Bonnefoy Charpentier Delacourt Escoffre Fontanel Garrigue Hamelin Jolivet Kerdoncuff Lemercier Malaval Nogaret Odier Perrault Quemener Rochefort Sauvageot Tissandier Vauquelin',
  ],
  [
    'Alejandra Alvaro Beatriz Carmen Diego Esteban Fernanda Gonzalo Ignacio Jimena Lorena Mateo Nuria Paloma Ramiro Sofia Tomas Valentina Xavier Yolanda',
    'Arriaga Barrientos Cisneros Dorado Escamilla Figueroa Galindo Huerta Ibarra Lozano Montoya Noguera Ocampo Quintero Robledo Salcedo Tejada Urrutia Valverde Zamorano',
  ],
  [
    'Alessia Bruno Chiara Davide Elisa Fabio Giulia Ilaria Lorenzo Marta Nicola Ornella Paolo Rita Silvia Tommaso Ugo Viola Luca Simona',
    'Abbate Bevilacqua Cattaneo Damiani Esposti Fumagalli Gambino Iacovelli Locatelli Marchetti Nardone Orsini Palumbo Ravelli Santoro Tedeschi Ubaldi Valsecchi Zanetti Zorzi',
  ],
  [
    'Agnieszka Bartosz Dorota Filip Grzegorz Hanna Irena Jakub Kinga Lukasz Magda Oskar Pawel Renata Szymon Tomasz Urszula Wojtek Zofia Kacper',
    'Adamczyk Bielak Cieslak Domanski Figas Gorecki Jablonska Kuczma Lisiecki Majchrzak Nawrot Olszewska Pietrzak Rogalski Sikora Tomczyk Urbaniak Wilczek Zawadzka Zielonka',
  ],
  [
    'Alena Bogdan Darya Eliska Goran Hana Ivana Jiri Ksenia Ljubica Milos Nadia Ondrej Petar Radka Slavko Tereza Vesna Vlado Zdenka',
    'Babic Cerny Dvoracek Fiala Horvatin Jelinek Kolaric Lukacevic Markovcic Nemecek Obradov Pavlicek Ruzicka Stojkovic Tkachenko Urbanek Vasilenko Vrba Zelenka Zupancic',
  ],
  [
    'Astrid Bjorn Dagny Eirik Freja Gunnar Hilde Ingrid Jorgen Kaisa Linnea Mikkel Nils Oskari Pernille Rasmus Signe Tuomas Vilde Yrsa',
    'Aalto Bakkevold Dalgaard Engstrom Fjeldstad Grondahl Heikkila Isaksen Jokinen Kjellberg Lindqvist Mortensen Nyberg Oksanen Pihlaja Ronning Sandvik Thorsgaard Vestergaard Wikstrom',
  ],
  [
    'Anneke Bram Cornelis Dirk Eline Femke Geert Hanneke Ilse Joost Katrien Lotte Maarten Noortje Pieter Roos Sander Tineke Wouter Xander',
    'Aalbers Bosveld Claessens Dekkers Elsinga Feenstra Goossens Hoekstra Ijzerman Kuipers Lambrecht Meulenbelt Noordhoek Oosterhuis Postma Ruijter Stevens Terpstra Verhaegen Wieringa',
  ],
  [
    'Afonso Beatriz Catarina Duarte Filipa Gustavo Helena Joana Leandro Marcia Nuno Otavio Patricia Renato Simao Tiago Vania Wagner Lidia Rui',
    'Abrantes Barroso Caldeira Damasceno Esteves Falcao Gouveia Henriques Junqueira Lacerda Matoso Nogueira Osorio Pacheco Quaresma Rebelo Serrano Tavares Vilela Xavier',
  ],
  [
    'Aditya Bhavna Chetan Deepika Gauri Harish Ishaan Jyoti Kavita Lakshmi Manish Nandini Pooja Rahul Sanjana Tanvi Usha Varun Vidya Yash',
    'Agrawal Bhattacharya Chaudhary Deshpande Ganguly Hegde Iyengar Joshi Kulkarni Mahajan Nambiar Oberoi Pillai Raghavan Sengupta Thakkar Upadhyay Venkatesan Wagle Yadav',
  ],
  [
    'Ahmad Bushra Dalia Emad Fatima Ghassan Huda Ibtisam Jamal Khadija Layla Mahmoud Nabil Rania Samir Tariq Wafa Yasmin Zainab Ziad',
    'Abdelnour Bazzi Chehab Darwish Elmasri Fakhoury Ghanem Halabi Itani Jaber Kanaan Labib Mansouri Nassar Qasim Rahal Sabbagh Tannous Yazbek Zogheib',
  ],
  [
    'Ayse Baris Cansu Deniz Elif Ferhat Gizem Hakan Irem Kerem Leyla Mert Nazli Orhan Pinar Selin Tolga Ufuk Yagmur Zeynep',
    'Akbulut Bozkurt Cetinkaya Duman Erdemir Gunduz Hancer Inanc Karaca Kocaman Oztoprak Parlak Sahinler Tekin Ucar Varol Yaldiz Yilmazer Zengin Altunay',
  ],
  [
    'Aiko Daichi Emi Fumiko Haruto Isamu Jun Kaori Kenta Mariko Naoki Rika Sakura Satoshi Takumi Tomoko Yuki Yoshio Misaki Ren',
    'Aizawa Fujikura Hamasaki Inagaki Kawaguchi Kitajima Matsuda Morikawa Nakagawa Okumura Sakamoto Shimizu Takeuchi Tsukada Ueda Watari Yamane Yoshikawa Sugiura Hirano',
  ],
  [
    'An Bao Chau Dung Giang Hoa Khanh Lan Linh Mai Minh Ngoc Phuong Quan Son Thao Trang Tuan Vy Xuan',
    'Bui Chu Dang Dinh Doan Duong Hoang Huynh La Luong Mac Ngo Nguyen Phan Quach Ta Thai Tran Trinh Vuong',
  ],
  [
    'Bowen Daiyu Fang Guang Haoran Jia Junjie Lihua Meiling Mingze Qiang Ruolan Shan Tingting Weimin Xiaoyan Yifan Yuchen Zhihao Lanfen',
    'Bai Cai Deng Fan Gao Han Jiang Kong Liang Meng Ouyang Peng Qiu Shao Tang Wei Xiong Yuan Zeng Zhuang',
  ],
  [
    'Eunji Hyun Jiho Kyung Minseo Sangho Seoyeon Taeho Woojin Yuna Areum Dohyun Haneul Jisoo Soobin Bora Daeun Gyuri Hajin Inseo',
    'Ahn Baek Chae Eom Gwak Heo Jang Kang Lim Min Nam Oh Pyo Ryu Seok Tak Uhm Woo Yeon Yoon',
  ],
  [
    'Abena Adjoa Chidi Dayo Efua Folake Gbenga Ifeoma Kofi Kwame Lerato Mandla Ngozi Olu Sipho Thandi Tunde Wanjiru Yaw Zanele',
    'Abiola Boateng Chukwuma Dlamini Ezenwa Fashola Gitonga Hlatshwayo Igwe Kamau Lekota Mbatha Ndlovu Odhiambo Owusu Phiri Quartey Sithole Tembo Wekesa',
  ],
  [
    'Agus Citra Dewi Eka Fajar Gita Hadi Indah Joko Kartika Lestari Made Nurul Putri Rizal Sari Teguh Utami Wayan Yulia',
    'Aritonang Budiarto Cahyadi Darmawan Effendi Firmansyah Gunadi Hartanto Iskandar Kurnia Lubis Mahendra Nasution Pranata Rahardjo Santosa Tanoto Utomo Wicaksana Yulianto',
  ],
  [
    'Eleni Dimitra Giorgos Ioanna Kostas Lefteris Marina Nikos Panos Stavros Adina Bogdana Cosmin Denisa Horia Ilinca Mihnea Raluca Sorin Vlad',
    'Alexiou Botsaris Dragomir Economou Florescu Galanis Iordache Kalogeras Lazarou Manole Negrea Oprea Petrakis Radulescu Stoica Tsakiris Ursu Vasiliou Xenakos Zografos',
  ],
];

/** Every first name of one culture with every last name of it. */
export const NAME_PAIRS: readonly (readonly string[])[] = CULTURES.map(([first, last]) =>
  first.split(' ').flatMap((given) => last.split(' ').map((family) => `${given} ${family}`)),
);

export const FIRST_NAMES: readonly string[] = CULTURES.flatMap(([first]) => first.split(' '));
export const LAST_NAMES: readonly string[] = CULTURES.flatMap(([, last]) => last.split(' '));
