import { Refusal } from '#dossier'

/** `2026-11-25T09:30` as people write it. */
function atMinute(minute: string): string {
  return minute.replace('T', ' ')
}

export function full(): Refusal {
  return new Refusal('taken', {
    zh: '这个时段刚刚约满了，请换一个时段或网点',
    en: 'This time has just filled up. Please choose another time or office',
  })
}

export function notBookable(): Refusal {
  return new Refusal('not-now', {
    zh: '这个时段现在不能预约，请从列表里另选一个时段',
    en: 'This time cannot be booked now. Please choose another one from the list',
  })
}

export function paused(until: string): Refusal {
  return new Refusal('paused', {
    zh: `您近期有预约没有到场，${until} 以前暂时不能预约；仍可直接到窗口现场办理`,
    en: `Because of missed bookings you cannot book until ${until} has passed. You can still come without a booking`,
  })
}

export function alreadyBooked(): Refusal {
  return new Refusal('taken', {
    zh: '这个编码已经有一个有效的预约。请先取消原来的预约，再重新预约',
    en: 'There is already a valid booking for this number. Please cancel it first, then book again',
  })
}

export function tooLateToChange(limit: string): Refusal {
  return new Refusal('not-now', {
    zh: `${atMinute(limit)} 以后不能再取消或改约。来不了也没关系，可以改天直接到窗口`,
    en: `After ${atMinute(limit)} it can no longer be cancelled or moved. You may still come on another day without a booking`,
  })
}

export function noBooking(): Refusal {
  return new Refusal('not-found', {
    zh: '没有找到这个预约，请核对预约码',
    en: 'No such booking was found. Please check the code',
  })
}

export function notValid(status: 'cancelled' | 'missed' | 'checked-in'): Refusal {
  const words = {
    cancelled: { zh: '这个预约已经取消', en: 'This booking was cancelled' },
    missed: { zh: '这个预约已过签到时间，请现场取号', en: 'This booking has expired; please take a number' },
    'checked-in': { zh: '这个预约已经签到', en: 'This booking has already been checked in' },
  }
  return new Refusal('not-now', words[status])
}

export function wrongOffice(): Refusal {
  return new Refusal('not-now', {
    zh: '这个预约不在本网点，请按预约单上的网点前往',
    en: 'This booking is for another office; please go to the office it names',
  })
}

export function outsideWindow(arrival: 'early' | 'late', start: string, minutes: number): Refusal {
  const time = atMinute(start)
  return arrival === 'early'
    ? new Refusal('not-now', {
        zh: `预约时间是 ${time}，提前 ${minutes} 分钟起可以签到`,
        en: `The booking is for ${time}; check-in opens ${minutes} minutes before`,
      })
    : new Refusal('not-now', {
        zh: `预约时间是 ${time}，已超过 ${minutes} 分钟，请现场取号`,
        en: `The booking was for ${time}, more than ${minutes} minutes ago; please take a number`,
      })
}
