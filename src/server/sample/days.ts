import { addDays, type Day, isWeekend } from '#kernel/day.ts'

/** The day itself, or the Friday before a weekend: nobody in the story works on a Saturday or Sunday. */
export function officeDay(day: Day): Day {
  return isWeekend(day) ? officeDay(addDays(day, -1)) : day
}

/** The day that lies `count` office days from today, before it when negative; two counts never give one day. */
export function officeDaysFrom(today: Day, count: number): Day {
  let day = officeDay(today)
  for (let left = Math.abs(count); left > 0; left--) {
    do day = addDays(day, Math.sign(count))
    while (isWeekend(day))
  }
  return day
}
