import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../../src/domain/regulation/page/address.ts';

describe('addressOf', () => {
  it.each([
    ['', 'van-ban/s/'],
    ['dieu-12', 'van-ban/s/dieu-12/'],
    ['dieu-12.khoan-4.diem-dd', 'van-ban/s/dieu-12/#khoan-4-diem-dd'],
    ['quyet-dinh.dieu-2', 'van-ban/s/quyet-dinh/#dieu-2'],
    ['quyet-dinh.noi-nhan.7', 'van-ban/s/quyet-dinh/#noi-nhan-7'],
    ['chuong-2', 'van-ban/s/#chuong-2'],
    ['phan-1.chuong-2', 'van-ban/s/#phan-1-chuong-2'],
    ['tieu-de', 'van-ban/s/toan-van/#tieu-de'],
    ['ky.chuc-vu', 'van-ban/s/toan-van/#ky-chuc-vu'],
  ])('of %s is %s', (id, address) => {
    expect(addressOf('s', id)).toBe(address);
  });
});
