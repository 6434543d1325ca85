/** The calendar comes with these words in English alone; screen readers read them out. */
const overrides = {
  previousMonthAriaLabel: '上个月 Previous month',
  nextMonthAriaLabel: '下个月 Next month',
  timeCaption: '时间 Time',
}

export const day = {
  date: { pickerAppearance: 'dayOnly' as const, displayFormat: 'yyyy-MM-dd', overrides },
}
export const minute = {
  date: {
    pickerAppearance: 'dayAndTime' as const,
    displayFormat: 'yyyy-MM-dd HH:mm',
    timeFormat: 'HH:mm',
    overrides,
  },
}
