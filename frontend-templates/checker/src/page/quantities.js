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
  const date = new Date(instant);
  return `${date.toLocaleDateString('en-GB', day)}, ${date.toLocaleTimeString('en-GB', clock)} UTC`;
}
