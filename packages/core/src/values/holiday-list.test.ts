import { describe, expect, it } from 'vitest';
import { calendarYearSchema } from './calendar.ts';
import { readHolidayList } from './holiday-list.ts';

const notice = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;

describe('放假安排', () => {
  it('读得懂通知原文', () => {
    const list = readHolidayList(notice, 2026);
    expect(list.workDays).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-09-20', '2026-10-10']);
    expect(list.offDays).toHaveLength(3 + 9 + 3 + 7);
    expect(list.offDays).toContain('2026-02-23');
    expect(list.unread).toEqual([]);
    expect(calendarYearSchema.safeParse({ year: 2026, ...list }).success).toBe(true);
  });

  it.each([
    ['2027-01-01,元旦,休\n2027/1/3,元旦调休,班\n2027年1月2日 元旦', ['2027-01-01', '2027-01-02'], ['2027-01-03']],
    ['20270101\tNew Year\ttrue\n20270103\tNew Year\tfalse', ['2027-01-01'], ['2027-01-03']],
    ['5月1日至5月3日放假', ['2027-05-01', '2027-05-02', '2027-05-03'], []],
  ])('表格 %j', (text, offDays, workDays) => {
    expect(readHolidayList(text, 2027)).toEqual({ offDays, workDays, unread: [] });
  });

  it('日历文件：结束日不算在内', () => {
    const file = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270104\r\nSUMMARY:元旦 假期\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270109\r\nDTEND;VALUE=DATE:20270110\r\nSUMMARY:元旦 补班\r\nEND:VEVENT\r\nEND:VCALENDAR`;
    expect(readHolidayList(file, 2027)).toEqual({
      offDays: ['2027-01-01', '2027-01-02', '2027-01-03'],
      workDays: ['2027-01-09'],
      unread: [],
    });
  });

  it('JSON 清单：按“是否放假”分，平日上班的不算调休，认不出的说出来', () => {
    const days = [
      { name: '春节', date: '2027-02-05', isOffDay: true },
      { name: '春节', date: '2027-02-20', isOffDay: false },
      { name: '春节', date: '2027-02-15', isOffDay: false },
      { name: '春节', date: '2027-02-30', isOffDay: true },
    ];
    const list = { offDays: ['2027-02-05'], workDays: ['2027-02-20'], unread: [JSON.stringify(days[3])] };
    expect(readHolidayList(JSON.stringify({ year: 2027, papers: [], days }, null, 2), 2027)).toEqual(list);
    expect(readHolidayList(JSON.stringify(days), 2027)).toEqual(list);
  });

  it('没有这一天的，不当作日期，并且说出来', () => {
    const list = readHolidayList('2月30日放假', 2027);
    expect(list.offDays).toEqual([]);
    expect(list.unread).toEqual(['2月30日放假']);
  });
});
