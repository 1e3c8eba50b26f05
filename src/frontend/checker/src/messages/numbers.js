const plain = new Intl.NumberFormat('en-GB');

export const count = (number) => plain.format(number);
export const recordsOf = (number) => (number === 1 || number === 1n ? '1 record' : `${count(number)} records`);
