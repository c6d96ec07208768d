import { healthReports, homeAffairsReports, planningReports } from './reports.ts';

/** The focal point's officer. */
export const focal = {
  find: 'phu quoc',
  agency: 'Ủy ban nhân dân thành phố Phú Quốc',
  person: 'Trần Minh Khoa',
  position: 'Chuyên viên Văn phòng',
};
/** Leads nine tasks of the plan, leads one with others. */
export const planning = {
  find: 'so ke hoach',
  agency: 'Sở Kế hoạch và Đầu tư',
  shortName: 'Sở KH&ĐT',
  person: 'Lê Thu Hà',
  position: 'Trưởng phòng Tổng hợp',
  reports: planningReports,
};
/** Leads five; its report will be returned. */
export const homeAffairs = {
  find: 'noi vu',
  agency: 'Sở Nội vụ',
  shortName: 'Sở Nội vụ',
  person: 'Đỗ Quốc Ưng',
  position: 'Chuyên viên',
  reports: homeAffairsReports,
};
/** Leads one. */
export const health = {
  find: 'y te',
  agency: 'Sở Y tế',
  shortName: 'Sở Y tế',
  person: 'Nguyễn Thị Ánh',
  position: 'Phó Chánh Văn phòng',
  reports: healthReports,
};
/** An officer of an agency, and what they report. */
export type ReportingOfficer = typeof planning;
