const group = new Intl.NumberFormat('en-GB');
const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
const clock = { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' };

/** Watt hours as kWh, exactly: digits are moved, nothing is divided or rounded. */
export function kilowattHours(wattHours) {
  return scaled(wattHours, 3);
}

export function kilowattHoursOfMilli(milliwattHours) {
  return scaled(milliwattHours, 6);
}

function scaled(integer, places) {
  const digits = String(Math.abs(integer)).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  const whole = group.format(BigInt(digits.slice(0, -places)));
  return `${integer < 0 ? '−' : ''}${whole}${fraction ? `.${fraction}` : ''} kWh`;
}

/** "11 April 2026, 00:00 UTC" */
export function moment(instant) {
  return `${dayOf(instant)}, ${clockOf(instant)} UTC`;
}

/** "11 April 2026, 10:30 to 10:45 UTC", with the second day where it is another. */
export function span(start, end) {
  const until = dayOf(start) === dayOf(end) ? clockOf(end) : `${dayOf(end)}, ${clockOf(end)}`;
  return `${dayOf(start)}, ${clockOf(start)} to ${until} UTC`;
}

function dayOf(instant) {
  return new Date(instant).toLocaleDateString('en-GB', day);
}

function clockOf(instant) {
  return new Date(instant).toLocaleTimeString('en-GB', clock);
}
